import { useEffect, useMemo, useState } from "react";
import { type Collection, entityOf } from "#register/registry.ts";
import { completed, type FormValues } from "./form-value.ts";

const pauseMs = 600;

/** The values of a form as they would be sent, a moment after the last word was typed. */
export function useSettled(collection: Collection, values: FormValues): FormValues {
  const [settled, setSettled] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), pauseMs);
    return () => clearTimeout(timer);
  }, [values]);
  return useMemo(() => completed(entityOf(collection).fields, settled), [collection, settled]);
}
