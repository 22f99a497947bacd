"use client";

import { ComboBox } from "#components/ui/combo-box.tsx";
import { MultiComboBox } from "#components/ui/multi-combo-box.tsx";
import type { Field } from "#register/field.ts";
import { useFrame } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";

type Props<K, V> = { field: Field & { kind: K }; pointer: string; value: V };

/** One word of a vocabulary. */
export function TermControl({ field, pointer, value }: Props<"term", string | null>) {
  const { change, names } = useRecordFormContext();
  return (
    <ComboBox
      {...useFrame(field, pointer)}
      options={names.terms(field.vocabularies)}
      value={value}
      onChange={(id) => change(pointer, id)}
    />
  );
}

/** Several words of a vocabulary. */
export function TermsControl({ field, pointer, value }: Props<"terms", readonly string[]>) {
  const { change, names } = useRecordFormContext();
  return (
    <MultiComboBox
      {...useFrame(field, pointer)}
      options={names.terms(field.vocabularies)}
      value={value}
      onChange={(ids) => change(pointer, ids)}
    />
  );
}
