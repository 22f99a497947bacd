"use client";

import { useMemo } from "react";
import { ComboBox } from "#components/ui/combo-box.tsx";
import type { ComboOption } from "#components/ui/combo-options.ts";
import { MultiComboBox } from "#components/ui/multi-combo-box.tsx";
import type { Field, RefTarget } from "#register/field.ts";
import { useFrame } from "./field-label.tsx";
import { type RecordFormContext, useRecordFormContext } from "./form-context.tsx";
import { collectionOf } from "./names.ts";

type Props<K, V> = { field: Field & { kind: K }; pointer: string; value: V };

/** What a reference can point to: parts of the record in the form, else records or parts of the register. */
function optionsFor(
  target: RefTarget,
  chosen: readonly string[],
  { names, ownParts }: RecordFormContext,
): readonly ComboOption[] {
  const own = ownParts[target];
  if (own !== undefined) return own;
  const listed = names.records(target);
  const missing = chosen.filter((id) => !listed.some((option) => option.id === id));
  // An archived record stays chosen where it was; it is only not offered anew.
  return [...listed, ...missing.map((id) => ({ id, label: names.record(target, id) }))];
}

function useCreate(target: RefTarget, then: (id: string) => void) {
  const { create, ownParts } = useRecordFormContext();
  const collection = ownParts[target] === undefined ? collectionOf(target) : undefined;
  if (create === undefined || collection === undefined) return undefined;
  return (name: string) => create(collection, name, then);
}

/** The record or part a field points to; one that is missing can be made on the spot. */
export function RefControl({ field, pointer, value }: Props<"ref", string | null>) {
  const context = useRecordFormContext();
  const onChange = (id: string | null) => context.change(pointer, id);
  const onCreate = useCreate(field.to, onChange);
  const options = useMemo(
    () => optionsFor(field.to, value === null ? [] : [value], context),
    [field.to, value, context],
  );
  return (
    <ComboBox
      {...useFrame(field, pointer)}
      options={options}
      value={value}
      onChange={onChange}
      onCreate={onCreate}
    />
  );
}

/** The records or parts a field points to, in the order chosen. */
export function RefsControl({ field, pointer, value }: Props<"refs", readonly string[]>) {
  const context = useRecordFormContext();
  const onCreate = useCreate(field.to, (id) => context.change(pointer, [...value, id]));
  const options = useMemo(() => optionsFor(field.to, value, context), [field.to, value, context]);
  return (
    <MultiComboBox
      {...useFrame(field, pointer)}
      options={options}
      value={value}
      onChange={(ids) => context.change(pointer, ids)}
      onCreate={onCreate}
    />
  );
}
