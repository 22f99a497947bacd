import type { Field, Fields } from "#register/field.ts";
import { type Locale, type LocalisedText, textInAny } from "#register/locale.ts";
import { isObject } from "#register/walk.ts";
import type { FormValues } from "./form-value.ts";
import type { Names } from "./names.ts";

/** The words of summaries in one language; both dictionaries of the interface hold them. */
export type SummaryTexts = {
  readonly archive: (period: string) => string;
  readonly backups: (period: string) => string;
  readonly earlier: (events: string) => string;
  readonly from: (events: string) => string;
  readonly later: (events: string) => string;
  readonly last: (count: string, of: string) => string;
  readonly main: string;
  readonly mandatory: string;
  readonly incidental: string;
  readonly noGround: string;
  readonly noPeriod: string;
  readonly afterwards: (fate: string) => string;
  readonly until: (events: string) => string;
};

/** What a summary is put into words with. */
export type Words = {
  readonly locale: Locale;
  readonly names: Names;
  readonly texts: SummaryTexts;
};

/** The objects of a list, nothing else of it. */
export function objectsOf(value: unknown): readonly FormValues[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Words in a list, as the language joins them; "" for none. */
export function listed(items: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(
    items.filter((item) => item !== ""),
  );
}

/** The first letter small, for a word in the middle of a sentence; abbreviations stay. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A text of the register in the language of the interface or any other; "" for none. */
export function written(value: unknown, { locale }: Words): string {
  return textInAny(value as LocalisedText | undefined, locale) ?? "";
}

/** What one value, or each of several, is called; "" where nothing is said. */
export function called(fields: Fields, name: string, values: FormValues, words: Words): string {
  const field = fields[name];
  const value = values[name];
  if (field === undefined || value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    return listed(
      value.map((id: unknown) => wordFor(field, String(id), words)),
      words,
    );
  }
  return typeof value === "string" ? wordFor(field, value, words) : written(value, words);
}

function wordFor(field: Field, id: string, { names, locale }: Words): string {
  switch (field.kind) {
    case "term":
    case "terms":
      return names.term(field.vocabularies, id);
    case "ref":
    case "refs":
      return names.record(field.to, id);
    case "country":
    case "countries":
      return names.country(id);
    case "choice":
    case "choices":
      return field.options.find((option) => option.id === id)?.[locale] ?? id;
    default:
      return id;
  }
}
