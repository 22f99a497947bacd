import { noBreak } from "#register/french-spaces.ts";

/**
 * A label as it stands inside a sentence: its first letter small, unless its first word is an acronym
 * or has another capital (IBAN, SIRET, eIDAS, McDonald).
 */
export function lowerFirst(label: string): string {
  const word = /^\p{L}[\p{L}\p{N}'’-]*/u.exec(label)?.[0] ?? "";
  if (/^[AÀ] /.test(label)) return label.charAt(0).toLowerCase() + label.slice(1);
  const rest = word.slice(1).replace(/^['’]\p{Lu}/u, "");
  return word === "" || word.length === 1 || /[\p{Lu}\p{N}]/u.test(rest.replace(/-\p{Lu}/gu, "-"))
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}

/** The text with a capital first letter. */
export function upperFirst(text: string): string {
  // Most texts begin with a capital already, or with something that has none.
  if (/^[ -`{-~]/.test(text)) return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  const capital = first.toUpperCase();
  return capital === first ? text : capital + text.slice(first.length);
}

/** Apostrophes as printed: straight ones after a letter become curly. */
export function curlyApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, "\u2019").replace(/(?<=s)'(?=\s)/g, "\u2019");
}

/** Digits in groups of three from the right. */
export function grouped(value: number, separator: string, decimalMark: string): string {
  const [whole = "", decimals] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return decimals === undefined ? groups : `${groups}${decimalMark}${decimals.padEnd(2, "0")}`;
}

/** Words that end in a space, with one at which no line may break. */
export function withNoBreak(words: string): string {
  return words.slice(0, -1) + noBreak;
}
