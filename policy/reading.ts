import { countryName, inCountry } from "#register/countries.ts";
import { type LocalisedText, locales, textIn, textInAny } from "#register/locale.ts";
import { builtInTerm, type VocabularyItem } from "#register/vocabulary.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";
import type { Cited } from "./cited.ts";
import type { Reading } from "./compilation.ts";
import { lowerFirst } from "./language/letters.ts";
import {
  alsoFrom,
  concat,
  isSaid,
  linked,
  type Place,
  type Said,
  said,
  unsaid,
  type Words,
  withFirst,
  withoutFullStop,
} from "./words.ts";

type Maybe<T> = Cited<T | null>;

/** A text of the register in the language of the document, without its final full stop; never in another language. */
export function textOf(c: Reading, text: Maybe<LocalisedText>): Words {
  if (text.value === null) return unsaid(text);
  const known = c.texts.get(text);
  if (known !== undefined) return known;
  const words = readText(c, text);
  c.texts.set(text, words);
  return words;
}

function readText(c: Reading, text: Maybe<LocalisedText>): Words {
  const found = textIn(text.value, c.locale)?.trim();
  if (found === undefined || found === "") return unsaid(text);
  const words = alsoFrom(linkedText(found), text);
  return /\betc\.$/i.test(found) ? words : withoutFullStop(words);
}

/** True where the register has the text in the language of the document. */
export function hasText(c: Reading, text: Maybe<LocalisedText>): boolean {
  return textIn(text.value, c.locale) !== undefined;
}

/** True where the register has the text in any language, so that silence in this one is an omission. */
export function isWritten(text: LocalisedText | null | undefined): boolean {
  return textInAny(text, locales[0]) !== undefined;
}

/** The name of a law in the language of the document or, as names are cited, in the one it has. */
export function titleOf(c: Reading, title: Maybe<LocalisedText>): Words {
  const found = textInAny(title.value, c.locale)?.trim();
  return found === undefined || found === "" ? unsaid(title) : said(found, title);
}

/** A name as it was typed. */
export function nameOf(name: Maybe<string>): Words {
  return name.value === null || name.value === "" ? unsaid(name) : said(name.value, name);
}

/** An e-mail address, an address on the web or a telephone number, as a link. */
export function addressOf(address: Maybe<string>): Words {
  const { value } = address;
  if (value === null || value === "") return unsaid(address);
  if (/^https?:\/\//i.test(value)) return linked(value, value, address);
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return linked(value, `mailto:${value}`, address);
  if (/^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(value)) {
    return linked(value, `https://${value}`, address);
  }
  return alsoFrom(linkedText(value), address);
}

/** Plain text in which addresses become links. */
export function linkedText(text: string): Said {
  if (!/[@/]/.test(text)) return said(text);
  const pieces = text.split(
    /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»”’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
  );
  return concat(
    pieces.map((piece, index) => {
      if (index % 2 === 0) return said(piece);
      return linked(piece, piece.startsWith("http") ? piece : `mailto:${piece}`);
    }),
  );
}

/** The words of a vocabulary term as they stand inside a sentence; an own term can bring words of its own for that. */
export function labelOf(
  c: Reading,
  term: Maybe<string>,
  vocabularies: readonly VocabularyName[],
): Words {
  return term.value === null ? unsaid(term) : termNamed(c, term.value, term, vocabularies);
}

/** The same for the id of a term that stands in a list at some place. */
export function termNamed(
  c: Reading,
  id: string,
  place: Place,
  vocabularies: readonly VocabularyName[],
): Words {
  const item = builtInTerm(vocabularies, id);
  if (item !== undefined) return said(labelInSentence(c, item), place);
  const own = c.citations.find("terms", id);
  if (own === undefined) return unsaid(place);
  const itsPhrase = own.get("phrase");
  const isEvent = vocabularies.includes("retention_triggers");
  const words =
    hasText(c, itsPhrase) && !isEvent ? textOf(c, itsPhrase) : inSentence(c, own.get("label"));
  return alsoFrom(words, place);
}

/** The label of a word of a vocabulary as it stands inside a sentence. */
export function labelInSentence({ labels, locale }: Reading, item: VocabularyItem): string {
  const label = item[locale];
  const known = labels.get(label) ?? lowerFirst(label);
  labels.set(label, known);
  return known;
}

/** A provision as vocabularies hold it (“GDPR Art. 9(2)(a)”), as the language cites it. */
export function cited({ provisions, language }: Reading, article: string): string {
  const known = provisions.get(article) ?? language.provision(article);
  provisions.set(article, known);
  return known;
}

/** A label as it stands inside a sentence: with a small first letter, unless it is an acronym. */
export function inSentence(c: Reading, label: Maybe<LocalisedText>): Words {
  const known = c.inSentences.get(label);
  if (known !== undefined) return known;
  const words = textOf(c, label);
  const inside = isSaid(words) ? withFirst(words, lowerFirst) : words;
  c.inSentences.set(label, inside);
  return inside;
}

/** A fact of a built-in term that is held per language (`from_en`, `from_fr`), or undefined. */
export function factOf(
  c: Reading,
  item: VocabularyItem | undefined,
  fact: string,
): string | undefined {
  const value = item?.[`${fact}_${c.locale}`];
  return typeof value === "string" ? value : undefined;
}

/** The name of a country in the language of the document. */
export function countryOf(c: Reading, country: Maybe<string>): Words {
  return country.value === null
    ? unsaid(country)
    : said(countryName(country.value, c.locale), country);
}

/** The name of a country with its preposition. */
export function inCountryOf(c: Reading, country: Maybe<string>): Words {
  return country.value === null
    ? unsaid(country)
    : said(inCountry(country.value, c.locale), country);
}
