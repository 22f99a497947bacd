import type { Field, Fields, ValuesOf } from "./field.ts";
import { type Collection, entityOf, type ValuesIn } from "./registry.ts";

/** The value of a field about which nothing was said: `null`, `{}` or `[]`. */
export function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case "localised":
      return {};
    case "countries":
      return field.unknownAllowed ? null : [];
    case "choices":
    case "terms":
    case "refs":
    case "texts":
    case "rows":
    case "parts":
      return [];
    default:
      return null;
  }
}

/** Values of a set of fields about which nothing was said. */
export function emptyValues<F extends Fields>(fields: F): ValuesOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]),
  ) as ValuesOf<F>;
}

/** A record with every field empty, for a form to begin with. */
export function emptyRecord<C extends Collection>(collection: C): ValuesIn<C> {
  return emptyValues(entityOf(collection).fields) as unknown as ValuesIn<C>;
}

/** Whether a value of a field says nothing. "None" where it differs from "not known" (countries) does say something. */
export function isEmpty(field: Field, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) {
    return value.length === 0 && !(field.kind === "countries" && field.unknownAllowed);
  }
  if (field.kind === "group") {
    const values = value as Readonly<Record<string, unknown>>;
    return Object.entries(field.fields).every(([name, inner]) => isEmpty(inner, values[name]));
  }
  return field.kind === "localised" && Object.keys(value).length === 0;
}
