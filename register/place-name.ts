import type { Field, Fields } from "./field.ts";
import { isLocale, type Locale } from "./locale.ts";
import { type Collection, entityOf } from "./registry.ts";

/** A place in a record (JSON Pointer) in words: "Purposes 2 › Legal grounds 1 › Contract". */
export function placeName(collection: Collection, pointer: string, locale: Locale): string {
  let fields: Fields | undefined = entityOf(collection).fields;
  const words: string[] = [];
  for (const step of pointer.split("/").slice(1)) {
    const field: Field | undefined = fields?.[step];
    if (field !== undefined) {
      words.push(field.label[locale]);
      fields = "fields" in field ? field.fields : undefined;
    } else if (/^\d+$/.test(step) && fields !== undefined) {
      words.push(`${words.pop() ?? ""} ${Number(step) + 1}`);
    } else if (isLocale(step)) {
      words.push(step.toUpperCase());
    }
  }
  return words.join(" › ");
}

/** The field at a place of a record; undefined where the place is within a value. */
export function fieldAt(collection: Collection, pointer: string): Field | undefined {
  let fields: Fields | undefined = entityOf(collection).fields;
  let found: Field | undefined;
  for (const step of pointer.split("/").slice(1)) {
    if (/^\d+$/.test(step)) continue;
    found = fields?.[step];
    if (found === undefined) return undefined;
    fields = "fields" in found ? found.fields : undefined;
  }
  return found;
}
