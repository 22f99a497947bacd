"use client";

import { useEffect } from "react";

/** What somebody does first who is about to use a list: before that its code would only delay its first rows. */
const signsOfUse = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/** Fetches the code of a record's page once somebody uses the list, so that no record waits for it. */
export function useRecordCode(): void {
  useEffect(() => {
    const left = new AbortController();
    const fetchCode = () => {
      left.abort();
      // Without network it is fetched with the record, which then says what is wrong.
      import("#components/register/record-page.tsx").catch(() => undefined);
    };
    for (const sign of signsOfUse)
      addEventListener(sign, fetchCode, { passive: true, capture: true, signal: left.signal });
    return () => left.abort();
  }, []);
}
