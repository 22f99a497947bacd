import { fold } from "#register/fold.ts";

/** Words that say nothing about what a column or term is. */
const fillers = new Set(
  "a an and any applicable as at au aux avec by ce ces d dans de des donnee data du e en et etc for from if in is it la le les l of on or ou par personal personnel personnelle possible pour s se the to un une with cas echeant eventuel".split(
    " ",
  ),
);

/** The words of a heading or label that matter, folded and in the singular, each once. */
export function wordsOf(text: string): readonly string[] {
  const found = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const singular = found.map((word) =>
    word.length > 3 ? word.replace(/(?:aux|s|x)$/, (end) => (end === "aux" ? "al" : "")) : word,
  );
  const telling = singular.filter((word) => !fillers.has(word));
  return [...new Set(telling.length > 0 ? telling : singular)];
}

/** Whether two texts say the same but for accents, case, plural, order and small words. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((word) => b.includes(word));
}

/** How much two sets of words have in common, from 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const common = a.filter((word) => b.includes(word)).length;
  return common / (a.length + b.length - common);
}

const nothing = new Set([
  "",
  "-",
  "–",
  "—",
  "/",
  "n/a",
  "na",
  "n.a.",
  "none",
  "aucun",
  "aucune",
  "neant",
  "sans objet",
  "not applicable",
  "non applicable",
  "so",
  "x",
]);

/** Whether a cell is filled in only to say that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return nothing.has(fold(text.trim()));
}

/** The entries of a cell that holds several: lines, semicolons, bullets, and commas outside of brackets and numbers. */
export function entriesIn(text: string): readonly string[] {
  const entries: string[] = [];
  let depth = 0;
  let entry = "";
  for (const [index, character] of [...text].entries()) {
    if (character === "(" || character === "[") depth += 1;
    if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    const inNumber =
      character === "," && /\d,\d/.test([...text].slice(index - 1, index + 2).join(""));
    if (/[\n\r•▪;]/.test(character) || (character === "," && depth === 0 && !inNumber)) {
      entries.push(entry);
      entry = "";
    } else entry += character;
  }
  return [
    ...new Set([...entries, entry].map((one) => one.replace(/^[\s\-–*·]+|[\s.]+$/g, ""))),
  ].filter((one) => !saysNothing(one));
}
