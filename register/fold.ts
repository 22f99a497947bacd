import { countryName } from "./countries.ts";
import { facetMark, facetsOf, facetValues, hasColumn } from "./facets.ts";
import { locales } from "./locale.ts";
import { type Collection, entityOf } from "./registry.ts";
import { builtInTerm } from "./vocabulary.ts";
import { isObject, walkValues } from "./walk.ts";

/** Letters that decomposition leaves whole, as people type them without their keyboard. */
const letters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Text as search and sorting see it: small letters without accents, soft hyphens or variants of form, one apostrophe. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{Mn}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/’/g, "'")
    .replace(/[œæøßđðþłı]/g, (letter) => letters[letter] ?? letter);
}

/** Scripts written without spaces: each character counts as a word, so that any part can be found. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const words = new RegExp(String.raw`${unspaced}|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`, "gu");

/** Longer ones are no words, and indexes refuse them; they are found by their beginning. */
const longestWord = 64;

/** The words of a query or text, folded, each once, in order of appearance. */
export function queryTokens(text: string): readonly string[] {
  const found = fold(text).match(words) ?? [];
  return [...new Set(found.map((word) => [...word].slice(0, longestWord).join("")))];
}

/** `queryTokens` that remembers texts: records share most labels, and two versions of a record most texts. */
export function rememberedTokens(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text) ?? queryTokens(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, found);
    return found;
  };
}

const mostRemembered = 20_000;

/**
 * The words a record is found by: all its texts in every language, the labels of the vocabulary words and the names of
 * the countries it uses, and a mark for each value that lists are narrowed by and no column holds.
 */
export function searchTokens(
  collection: Collection,
  record: unknown,
  wordsOf: (text: string) => readonly string[] = queryTokens,
): readonly string[] {
  const tokens = new Set<string>();
  const add = (text: unknown) => {
    if (typeof text === "string") for (const token of wordsOf(text)) tokens.add(token);
  };
  if (isObject(record)) add(record["id"]);
  walkValues(entityOf(collection).fields, record, (field, value) => {
    if (field.kind === "text") add(value);
    else if (field.kind === "texts" && Array.isArray(value)) for (const text of value) add(text);
    else if (field.kind === "localised" && isObject(value)) {
      for (const locale of locales) {
        const dated = value[locale];
        if (isObject(dated)) add(dated["text"]);
      }
    } else if (field.kind === "term" || field.kind === "terms") {
      for (const id of Array.isArray(value) ? value : [value]) {
        const item = builtInTerm(field.vocabularies, String(id));
        if (item !== undefined) for (const locale of locales) add(item[locale]);
      }
    } else if (field.kind === "country" || field.kind === "countries") {
      for (const code of Array.isArray(value) ? value : [value]) {
        for (const locale of locales) add(countryName(String(code), locale));
      }
    }
  });
  for (const facet of facetsOf(collection)) {
    if (hasColumn(facet)) continue;
    for (const value of facetValues(facet, record)) tokens.add(facetMark(facet.path, value));
  }
  return [...tokens];
}
