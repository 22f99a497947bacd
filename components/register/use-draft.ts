import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
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
  values: FormValues;
  isDirty: boolean;
};

const pauseMs = 400;

/** Keeps what is typed in this browser, and finds what was left there before. */
export function useDraft({ collection, id, version, values, isDirty }: Options) {
  const { person } = useSession();
  const key = draftKey(person.id, collection, id);
  const text = useSyncExternalStore(
    onForgotten,
    () => storedText(key),
    () => null,
  );
  const stored = useMemo(() => parsedDraft(text), [text]);

  useEffect(() => {
    if (!isDirty) return;
    const keep = () => storeDraft(key, { at: new Date().toISOString(), version, values });
    const timer = setTimeout(keep, pauseMs);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [isDirty, key, values, version]);

  const forget = useCallback(() => forgetDraft(key), [key]);

  return { stored, forget };
}
