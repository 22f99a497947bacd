import type { Locale } from "#register/locale.ts";
import { languages } from "../language/languages.ts";

/**
 * A day in words: “1 September 2026”, “1er septembre 2026”; the number never parts from the month.
 * @param instant ISO 8601 instant, or a plain day (YYYY-MM-DD), which no time zone moves
 * @param timeZone IANA zone in which the instant falls on a day
 */
export function dayInWords(instant: string, locale: Locale, timeZone: string): string {
  const { date, typography } = languages[locale];
  return typography(date(dayIn(instant, timeZone)));
}

/** The day (YYYY-MM-DD) on which an instant falls in a time zone. */
function dayIn(instant: string, timeZone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant;
  const parts = new Intl.DateTimeFormat("und-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
