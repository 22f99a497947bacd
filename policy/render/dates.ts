import type { Locale } from "#register/locale.ts";

const regions = { en: "en-GB", fr: "fr-FR" } as const;

/**
 * A day in words: “1 September 2026”, “1er septembre 2026”; the number never parts from the month.
 * @param instant ISO 8601 instant, or a plain day (YYYY-MM-DD), which no time zone moves
 * @param timeZone IANA zone in which the instant falls on a day
 */
export function dayInWords(instant: string, locale: Locale, timeZone: string): string {
  const zone = /^\d{4}-\d{2}-\d{2}$/.test(instant) ? "UTC" : timeZone;
  const words = new Intl.DateTimeFormat(regions[locale], { dateStyle: "long", timeZone: zone });
  const day = words.format(new Date(instant));
  return (locale === "fr" ? day.replace(/^1 /, "1er ") : day).replace(" ", "\u00A0");
}
