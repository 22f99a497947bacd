import type { Locale } from "#register/locale.ts";
import { en } from "./texts/en.ts";
import { fr } from "./texts/fr.ts";

/** Every word of the interface; French has the same shape or does not compile. */
export type Texts = typeof en;

const dictionaries: Record<Locale, Texts> = { en, fr };

/** The words of the interface in a language. */
export function texts(locale: Locale): Texts {
  return dictionaries[locale];
}
