import type { Locale } from "#register/locale.ts";

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

// Making a formatter costs a hundred times what using it does, and a list uses one per cell.
const days: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat(tags.en, { dateStyle: "medium", timeZone: "UTC" }),
  fr: new Intl.DateTimeFormat(tags.fr, { dateStyle: "medium", timeZone: "UTC" }),
};
const numbers: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat(tags.en),
  fr: new Intl.NumberFormat(tags.fr),
};

/** A calendar date (YYYY-MM-DD) in words; what is no date comes back unchanged. */
export function formatDate(date: string, locale: Locale): string {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return days[locale].format(at);
}

/** An instant (ISO 8601) in words, in a time zone or, without one, where the reader is. */
export function formatInstant(instant: string, locale: Locale, timeZone?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(tags[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}

/** A number with the separators of the language. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

/** Names in a sentence: "A, B and C". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale]).format(items);
}
