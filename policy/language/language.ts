import type { Locale } from "#register/locale.ts";
import type english from "../sentences/en.json";

/** The id of a sentence template; the English file has them all. */
export type TemplateId = keyof typeof english;

export type Unit = "days" | "months" | "years";

/** What stands between the items of a list. */
export type Glue = {
  readonly comma: string;
  /** Between items that have commas themselves. */
  readonly semicolon: string;
  readonly and: string;
  readonly or: string;
};

/** What the compiler needs to know of a language; a new language is one of these, its sentences and its vocabulary. */
export type Language = {
  readonly locale: Locale;
  readonly sentences: Readonly<Record<TemplateId, string>>;
  readonly glue: Glue;
  /** Key of the vocabulary of authorities that holds the name as it follows “with”. */
  readonly authorityPhrase: string;
  /** “3 years”. */
  readonly duration: (value: number, unit: Unit) => string;
  /** A day (YYYY-MM-DD) in words. */
  readonly date: (day: string) => string;
  readonly number: (value: number) => string;
  /** An amount in a currency (ISO 4217). */
  readonly money: (amount: number, currency: string) => string;
  /** A provision as vocabularies hold it (“GDPR Art. 9(2)(a)”), as the language cites it. */
  readonly provision: (article: string) => string;
  /** A law with its articles. */
  readonly law: (text: string, articles: string | null) => string;
  /** A decision of the Commission (“Implementing Decision (EU) 2023/1795”). */
  readonly decision: (name: string) => string;
  /** A noun as it stands beside what it describes (“Acme, a company”). */
  readonly apposition: (words: string) => string;
  /** Spaces, quotation marks and apostrophes as the language prints them. */
  readonly typography: (text: string) => string;
};
