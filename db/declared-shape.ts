import type { Field, Fields } from "#register/field.ts";
import { type Locale, locales } from "#register/locale.ts";
import { isScalar } from "./schema/records.ts";

type Shape = (value: unknown) => boolean;
type Values = Readonly<Record<string, unknown>>;

/**
 * What tells whether a value read from the database is as its field is declared now: every name there, in order, and
 * no other, at every depth. Nearly all are, and need no copy; the others were written before a field was declared.
 */
export function declaredShape(field: Field): Shape {
  if (isScalar(field)) return () => true;
  switch (field.kind) {
    case "localised":
      return hasTexts;
    case "group":
      return orNull(hasValues(Object.keys(field.fields), field.fields));
    case "rows":
      return isListOf(hasValues(Object.keys(field.fields), field.fields));
    case "parts":
      return isListOf(hasValues(["id", ...Object.keys(field.fields)], field.fields));
    case "countries":
      return field.unknownAllowed ? () => true : isSaid;
    default:
      return isSaid;
  }
}

const isSaid: Shape = (value) => value !== null;

const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

const isListOf =
  (shape: Shape): Shape =>
  (value) =>
    value !== null && (value as readonly unknown[]).every(shape);

function hasValues(names: readonly string[], fields: Fields): Shape {
  const nested = Object.entries(fields)
    .filter(([, field]) => !isScalar(field))
    .map(([name, field]) => [name, declaredShape(field)] as const);
  return (value) => {
    if (!hasNames(value, names)) return false;
    for (const [name, shape] of nested) if (!shape((value as Values)[name])) return false;
    return true;
  };
}

const namesOfText = ["text", "changedAt"];

const hasTexts: Shape = (value) => {
  if (value === null) return false;
  let before = -1;
  for (const name in value as Values) {
    const place = locales.indexOf(name as Locale);
    if (place <= before || !hasNames((value as Values)[name], namesOfText)) return false;
    before = place;
  }
  return true;
};

/** Much faster than a list of its keys, which V8 would make for each of a hundred thousand values. */
function hasNames(value: unknown, names: readonly string[]): boolean {
  let at = 0;
  for (const name in value as Values) {
    if (names[at] !== name) return false;
    at += 1;
  }
  return at === names.length;
}
