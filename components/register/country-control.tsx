"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { MultiComboBox } from "#components/ui/multi-combo-box.tsx";
import type { Field } from "#register/field.ts";
import { useFrame } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";

type Props<K, V> = { field: Field & { kind: K }; pointer: string; value: V };

/** A country. */
export function CountryControl({ field, pointer, value }: Props<"country", string | null>) {
  const { change, names } = useRecordFormContext();
  return (
    <ComboBox
      {...useFrame(field, pointer)}
      options={names.countries()}
      value={value}
      onChange={(code) => change(pointer, code)}
    />
  );
}

/** Countries; where it matters, "none" has to be said and is not the same as nothing said. */
export function CountriesControl({ field, pointer, value }: Props<"countries", unknown>) {
  const { form } = useTexts();
  const { change, names } = useRecordFormContext();
  const frame = useFrame(field, pointer);
  const codes: readonly string[] = Array.isArray(value) ? value : [];
  const nothing = field.unknownAllowed ? null : [];
  return (
    <div className="grid content-start gap-1">
      <MultiComboBox
        {...frame}
        options={names.countries()}
        value={codes}
        onChange={(next) => change(pointer, next.length === 0 ? nothing : next)}
      />
      {field.unknownAllowed && codes.length === 0 && (
        <Checkbox
          label={form.noCountry}
          checked={Array.isArray(value)}
          onChange={(none) => change(pointer, none ? [] : null)}
        />
      )}
    </div>
  );
}
