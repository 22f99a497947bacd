"use client";

import { useEffect, useMemo, useState } from "react";
import { ImpactPanel } from "#components/policy/impact-panel.tsx";
import { type Collection, entityOf } from "#register/registry.ts";
import { completed, type FormValues } from "./form-value.ts";

type Props = { collection: Collection; id: string | null; values: FormValues };

const pauseMs = 600;

/** What saving the form as it stands would change for the public, asked for when typing pauses. */
export function FormImpact({ collection, id, values }: Props) {
  const [settled, setSettled] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), pauseMs);
    return () => clearTimeout(timer);
  }, [values]);
  const sent = useMemo(
    () => completed(entityOf(collection).fields, settled),
    [collection, settled],
  );
  // The panel names its question by all values: only a new question is worth that.
  return useMemo(
    () => <ImpactPanel collection={collection} id={id} values={sent} />,
    [collection, id, sent],
  );
}
