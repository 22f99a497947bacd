import { isLocale, type Locale } from "#register/locale.ts";
import type { Texts } from "./texts.ts";

const load: Record<Locale, () => Promise<Texts>> = {
  en: async () => (await import("./texts/en.ts")).en,
  fr: async () => (await import("./texts/fr.ts")).fr,
};

const loaded = new Map<Locale, Promise<Texts>>();

/** The words of the interface in one language; the other is not loaded. The same promise for the same language. */
export function dictionary(locale: Locale): Promise<Texts> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const texts = load[locale]();
  loaded.set(locale, texts);
  // What could not be loaded is asked for again.
  texts.catch(() => loaded.delete(locale));
  return texts;
}

// In a browser the page says its language: the words are on their way before the first component asks for them.
if (typeof document !== "undefined" && isLocale(document.documentElement.lang))
  void dictionary(document.documentElement.lang);
