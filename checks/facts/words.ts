import { type Bilingual, type Locale, type LocalisedText, textInAny } from "#register/locale.ts";
import { countryName } from "#register/countries.ts";

/** What every language says of something, made by one function. */
const perLanguage = (say: (locale: Locale) => string): Bilingual => ({
  en: say("en"),
  fr: say("fr"),
});

/** A text of the register as a name in messages: in their language or in any other. */
export function named(text: LocalisedText | null | undefined, otherwise = ""): Bilingual {
  return perLanguage((locale) => textInAny(text, locale) ?? otherwise);
}

const dates = {
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }),
};

/** A day (YYYY-MM-DD) in words. */
export function dated(day: string): Bilingual {
  const date = new Date(`${day}T00:00:00.000Z`);
  return perLanguage((locale) => dates[locale].format(date));
}

/** The names of countries, by their codes. */
export function countriesNamed(codes: readonly string[]): Bilingual {
  return listed(codes.map((code) => perLanguage((locale) => countryName(code, locale))));
}

/** Names one after the other, each once, separated by commas. */
export function listed(names: readonly (string | Bilingual)[]): Bilingual {
  return perLanguage((locale) =>
    [...new Set(names.map((name) => (typeof name === "string" ? name : name[locale])))].join(", "),
  );
}
