import type { Bilingual, Locale } from "#register/locale.ts";
import { partNames } from "#register/part-name.ts";
import type { Register } from "#register/register.ts";
import type { Finding } from "./finding.ts";
import citations from "./patterns/citations.json" with { type: "json" };
import type { Parameter, Rule } from "./rule.ts";

/** A finding in words of one language. */
export type FindingWords = {
  readonly message: string;
  readonly fix: string;
  readonly article: string;
};

const languageNames: Readonly<Record<Locale, Bilingual>> = {
  en: { en: "in English", fr: "en anglais" },
  fr: { en: "in French", fr: "en français" },
};

const expressionsOf = (list: readonly (readonly string[])[]) =>
  list.map(([known = "", cited = ""]) => [new RegExp(known, "gu"), cited] as const);

const expressions: Readonly<Record<Locale, ReturnType<typeof expressionsOf>>> = {
  en: expressionsOf(citations.en),
  fr: expressionsOf(citations.fr),
};

/**
 * What is wrong, what mends it and which provision wants it, in the reader's language. `register` is the one that was
 * checked: a finding about a part of a record names the part.
 */
export function wordsOf(finding: Finding, register: Register, locale: Locale): FindingWords {
  const { rule, params, languages } = finding;
  const message = filled(rule.message[locale], params, locale);
  const about = partsOf(finding, message, register, locale);
  const where = languages.map((language) => languageNames[language][locale]);
  const told = `${withoutStop(message)}${where.length === 0 ? "" : ` (${where.join(", ")})`}`;
  return {
    message:
      about.length + where.length === 0
        ? message
        : `${told}${about.length === 0 ? "" : ` – ${about.join(", ")}`}.`,
    fix: filled((rule.question ?? rule.fix)[locale], params, locale),
    article: articleOf(rule, locale),
  };
}

const withoutStop = (message: string) => message.replace(/[.\s]+$/u, "");

/** The parts of the record that a finding is about, each by its names from the outside in, but those it names already. */
function partsOf(
  { record: { collection, id }, pointer, more }: Finding,
  message: string,
  register: Register,
  locale: Locale,
): readonly string[] {
  const names = [pointer, ...more].map((place) =>
    partNames(register, collection, id, place, locale)
      .filter((name) => !message.includes(name))
      .join(" › "),
  );
  return [...new Set(names)].filter((name) => name !== "");
}

/** The provision of a rule, cited as the language cites. */
export function articleOf({ article }: Pick<Rule, "article">, locale: Locale): string {
  if (typeof article !== "string") return article[locale];
  return expressions[locale].reduce((text, [known, cited]) => text.replace(known, cited), article);
}

function filled(text: string, params: Readonly<Record<string, Parameter>>, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === "object" ? value[locale] : String(value);
  });
}
