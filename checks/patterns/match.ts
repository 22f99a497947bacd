import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";

/** Regular expressions per language, as a JSON file holds them; they are matched without regard to case. */
export type Patterns = Readonly<Record<Locale, readonly string[]>>;

const compiled = new WeakMap<readonly string[], RegExp>();

function expressionOf(patterns: readonly string[]): RegExp {
  let expression = compiled.get(patterns);
  if (expression === undefined) {
    expression = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join("|"), "iu");
    compiled.set(patterns, expression);
  }
  return expression;
}

/** Whether a text matches one of the patterns of its language. */
export function matches(patterns: Patterns, language: Locale, text: string): boolean {
  return expressionOf(patterns[language]).test(text);
}

/** Whether a text in no particular language matches one of the patterns of any. */
export function matchesIn(patterns: Patterns, text: string): boolean {
  return locales.some((language) => matches(patterns, language, text));
}

/** The languages in which a text of the register matches one of the patterns of its language. */
export function languagesMatching(patterns: Patterns, text: LocalisedText): readonly Locale[] {
  return locales.filter((language) => {
    const words = textIn(text, language);
    return words !== undefined && matches(patterns, language, words);
  });
}
