import type { Field, Fields } from "#register/field.ts";
import { isLocale, type Locale } from "#register/locale.ts";
import { isObject } from "#register/walk.ts";
import type { FormValues } from "./form-value.ts";
import type { Names } from "./names.ts";
import { itemTitle } from "./part-title.ts";

type Record = {
  readonly fields: Fields;
  readonly values: FormValues;
  readonly names: Names;
  readonly locale: Locale;
};

/** A place in a record (JSON Pointer) in words, parts by what they are called: "Purposes › delivering your orders › Purpose › EN". */
export function placeInWords({ fields, values, names, locale }: Record, pointer: string): string {
  let within: Fields | undefined = fields;
  let value: unknown = values;
  const words: string[] = [];
  for (const step of pointer.split("/").slice(1)) {
    value = Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
    const field: Field | undefined = within?.[step];
    if (field !== undefined) {
      words.push(field.label[locale]);
      within = "fields" in field ? field.fields : undefined;
    } else if (/^\d+$/.test(step) && within !== undefined) {
      const title = isObject(value) ? itemTitle(within, value, names, locale) : "";
      words.push(title || String(Number(step) + 1));
    } else if (isLocale(step)) {
      words.push(step.toUpperCase());
    }
  }
  return words.join(" › ");
}
