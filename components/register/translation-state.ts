import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";

/**
 * Whether a text lacks this language although another has it, or was altered before another was.
 * A text without a date was typed and not saved yet, so it is newer than all that have one.
 */
export function translationState(value: LocalisedText, locale: Locale): "missing" | "older" | null {
  const others = locales.filter((other) => other !== locale && textIn(value, other) !== undefined);
  if (others.length === 0) return null;
  if (textIn(value, locale) === undefined) return "missing";
  const own = value[locale]?.changedAt ?? null;
  if (own === null) return null;
  const isOlder = others.some((other) => {
    const at = value[other]?.changedAt ?? null;
    return at === null || at > own;
  });
  return isOlder ? "older" : null;
}
