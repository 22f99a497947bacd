import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useSession } from "#components/shell/session-context.tsx";
import type { Collection } from "#register/registry.ts";
import {
  draftKey,
  forgetDraft,
  onForgotten,
  parsedDraft,
  storedText,
  storeDraft,
} from "./draft-store.ts";
import type { FormValues } from "./form-value.ts";

type Options = {
  collection: Collection;
  id: string | null;
  version: number | null;
  base: FormValues;
  values: FormValues;
  isDirty: boolean;
};

const pauseMs = 400;

/** Keeps what is typed in this browser, and finds what was left there before. */
export function useDraft({ collection, id, version, base, values, isDirty }: Options) {
  const { person } = useSession();
  const key = draftKey(person.id, collection, id);
  const [isKept, setKept] = useState(true);
  const text = useSyncExternalStore(
    onForgotten,
    () => storedText(key),
    () => null,
  );
  const stored = useMemo(() => parsedDraft(text), [text]);

  const keep = useRef<(() => void) | null>(null);
  useEffect(() => {
    keep.current = isDirty
      ? () => setKept(storeDraft(key, { at: new Date().toISOString(), version, base, values }))
      : null;
    if (!isDirty) return;
    const timer = setTimeout(() => keep.current?.(), pauseMs);
    return () => clearTimeout(timer);
  }, [isDirty, key, base, values, version]);

  // What was typed within the pause is kept too, however the page is left.
  useEffect(() => {
    const keepNow = () => keep.current?.();
    window.addEventListener("pagehide", keepNow);
    return () => {
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, []);

  const forget = useCallback(() => {
    keep.current = null;
    forgetDraft(key);
  }, [key]);

  return { stored, forget, isKept };
}
