import type { LocalisedText } from "#register/locale.ts";

/** The instant of the examples. */
export const at = "2026-11-23T10:00:00.000Z";

/** A text in both languages. */
export const both = (en: string, fr: string): LocalisedText => ({
  en: { text: en, changedAt: at },
  fr: { text: fr, changedAt: at },
});
