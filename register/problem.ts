import type { Bilingual, Locale } from "./locale.ts";
import { type Path, pointerTo } from "./pointer.ts";
import { problemTexts } from "./problem-texts.ts";

/** One thing wrong with what was sent: where (RFC 6901), what to do about it, and a stable code for programs. */
export type Problem = { readonly pointer: string; readonly detail: string; readonly code: string };

export type ProblemCode = keyof typeof problemTexts;

/** What a message names: limits, wrong values, words that exist in both languages. */
export type Facts = Readonly<Record<string, string | number | Bilingual>>;

const longestQuote = 80;

/** A problem at a place, in the reader's language; numbers are written as that language writes them. */
export function problemAt(
  path: Path,
  code: ProblemCode,
  locale: Locale,
  facts: Facts = {},
): Problem {
  return problemAtPointer(pointerTo(path), code, locale, facts);
}

/** The same, at a place that is a JSON Pointer already. */
export function problemAtPointer(
  pointer: string,
  code: ProblemCode,
  locale: Locale,
  facts: Facts = {},
): Problem {
  const detail = problemTexts[code][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    written(facts[name] ?? "", locale),
  );
  return { pointer, detail, code };
}

function written(fact: string | number | Bilingual, locale: Locale): string {
  if (typeof fact === "number") return fact.toLocaleString(locale);
  if (typeof fact === "object") return fact[locale];
  return fact.length > longestQuote ? `${fact.slice(0, longestQuote)}…` : fact;
}
