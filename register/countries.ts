import type { Locale } from "./locale.ts";
import countries from "./vocabularies/countries.json" with { type: "json" };

// Names are data and not Intl.DisplayNames: a policy must read the same whichever ICU server and browser have.
const byCode: ReadonlyMap<string, (typeof countries.items)[number]> = new Map(
  countries.items.map((country) => [country.id, country]),
);

/** The codes of all countries and territories, in alphabetical order: ISO 3166-1 alpha-2, and XK for Kosovo. */
export const countryCodes: readonly string[] = countries.items.map((country) => country.id);

/** Whether it is the code of a country or territory. */
export function isCountry(code: string): boolean {
  return byCode.has(code);
}

/** The name of a country, without an article; the code itself where there is no such country. */
export function countryName(code: string, locale: Locale): string {
  return byCode.get(code)?.[locale] ?? code;
}

/** The name with its preposition as it stands in a sentence: "in the Netherlands", « aux Pays-Bas », « en France ». */
export function inCountry(code: string, locale: Locale): string {
  const country = byCode.get(code);
  if (country === undefined) return locale === "fr" ? `en ${code}` : `in ${code}`;
  return locale === "fr" ? country.fr_in : country.en_in;
}
