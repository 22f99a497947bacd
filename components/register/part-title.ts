import { formatDate } from "#components/i18n/format.ts";
import type { Field, Fields } from "#register/field.ts";
import { type Locale, type LocalisedText, textInAny } from "#register/locale.ts";
import type { FormValues } from "./form-value.ts";
import type { Names } from "./names.ts";
import { fieldsAtPath } from "./plans/plan-of.ts";

/** Fields a part is better known by than by its first one that says something. */
const telling = new Map<Fields, readonly string[]>([
  [fieldsAtPath("activities", "retention"), ["outcome", "scope"]],
  [fieldsAtPath("activities", "involvements"), ["partyId", "department", "category", "roleId"]],
]);

/** A row or part in a few words: the first of its fields that says something; "" where none does. */
export function itemTitle(
  fields: Fields,
  values: FormValues,
  names: Names,
  locale: Locale,
): string {
  for (const name of telling.get(fields) ?? Object.keys(fields)) {
    const field = fields[name];
    const text = field === undefined ? "" : shortText(field, values[name], names, locale);
    if (text !== "") return text;
  }
  return "";
}

function shortText(field: Field, value: unknown, names: Names, locale: Locale): string {
  if (field.kind === "localised")
    return textInAny(value as LocalisedText | undefined, locale) ?? "";
  if (typeof value !== "string" || value === "") return "";
  switch (field.kind) {
    case "text":
      return value;
    case "date":
      return formatDate(value, locale);
    case "term":
      return names.term(field.vocabularies, value);
    case "ref":
      return names.record(field.to, value);
    case "country":
      return names.country(value);
    case "choice":
      return field.options.find((option) => option.id === value)?.[locale] ?? value;
    default:
      return "";
  }
}
