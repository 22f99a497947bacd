import type { Bilingual, Locale } from "#register/locale.ts";
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

/** What is wrong, what mends it and which provision wants it, in the reader's language. */
export function wordsOf(finding: Finding, locale: Locale): FindingWords {
  const { rule, params, languages } = finding;
  const message = filled(rule.message[locale], params, locale);
  const where = languages.map((language) => languageNames[language][locale]).join(", ");
  return {
    message: where === "" ? message : `${message.replace(/[.\s]+$/u, "")} (${where}).`,
    fix: filled((rule.question ?? rule.fix)[locale], params, locale),
    article: articleOf(rule, locale),
  };
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
