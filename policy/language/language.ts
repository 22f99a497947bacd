import type { Locale } from "#register/locale.ts";
import type englishPages from "../pages/en.json";
import type english from "../sentences/en.json";

/** The id of a sentence template; the English file has them all. */
export type TemplateId = keyof typeof english;

/** The id of a text of the public pages that is not policy; the English file has them all. */
export type PageTextId = keyof typeof englishPages;

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
  /** Language and region (BCP 47), whose manner of writing times is followed. */
  readonly region: string;
  readonly sentences: Readonly<Record<TemplateId, string>>;
  /** What public pages say beside the policy: navigation, headings, messages; `{name}` is filled in. */
  readonly page: Readonly<Record<PageTextId, string>>;
  /** A colon with the spaces around it. */
  readonly colon: string;
  /** A name in quotation marks. */
  readonly quoted: (name: string) => string;
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
