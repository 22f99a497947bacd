/** The languages register texts, documents and the interface exist in. Adding one starts here. */
export const locales = ["en", "fr"] as const;

export type Locale = (typeof locales)[number];

/** A text of the program itself (label, message), complete in every language. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** One text of the register in one language; `changedAt` is the instant (ISO 8601, UTC) it was last altered. */
export type DatedText = { readonly text: string; readonly changedAt: string | null };

/** Free text of the register: one text per language, each with its date, so that a translation can be seen to be older than its source. */
export type LocalisedText = { readonly [L in Locale]?: DatedText };

/** True for a language code Recital knows. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** The text in that language, or undefined where nobody wrote it: translations are never invented. */
export function textIn(
  value: LocalisedText | null | undefined,
  locale: Locale,
): string | undefined {
  const text = value?.[locale]?.text;
  return text === undefined || text === "" ? undefined : text;
}

/** The text in that language or, for lists and headings of the application only, in any other. */
export function textInAny(
  value: LocalisedText | null | undefined,
  locale: Locale,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  const wanted = textIn(value, locale);
  if (wanted !== undefined) return wanted;
  for (const other of locales) {
    const text = textIn(value, other);
    if (text !== undefined) return text;
  }
  return undefined;
}
