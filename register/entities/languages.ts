import { choices } from "../field.ts";
import { type Locale, locales } from "../locale.ts";

const names: Readonly<Record<Locale, Readonly<Record<Locale, string>>>> = {
  en: { en: "English", fr: "Anglais" },
  fr: { en: "French", fr: "Français" },
};

/** The languages something is written in. */
export const languages = choices({
  label: { en: "Languages", fr: "Langues" },
  options: locales.map((id) => ({ id, ...names[id] })),
});
