import {
  concat,
  isSaid,
  type Place,
  plain,
  type Said,
  said,
  strong,
  type Words,
  withoutFullStop,
} from "./words.ts";

/** A piece of a template: words of the program or a place to fill; what stands between `**` is strong. */
type Piece = {
  readonly literal: string;
  /** The literal as words. */
  readonly words: Said;
  readonly place: string | null;
  readonly isStrong: boolean;
  /** A place that may stay empty. */
  readonly isClause: boolean;
  readonly isBeforeFullStop: boolean;
};

const parsed = new Map<string, readonly Piece[]>();

/** The templates are the few hundred of the sentence files: each is taken apart once. */
function parse(template: string): readonly Piece[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  const made = template.split("**").flatMap((part, number) =>
    part
      .split(/\{(\w+)\}/)
      .map((piece, index) =>
        pieceOf(index % 2 === 0 ? piece : "", index % 2 === 0 ? null : piece, number % 2 === 1),
      )
      .filter(({ literal, place }) => literal !== "" || place !== null),
  );
  const pieces = made.map((piece, index) => {
    const next = made[index + 1]?.literal.startsWith(".") === true;
    return { ...piece, isBeforeFullStop: piece.place !== null && next };
  });
  parsed.set(template, pieces);
  return pieces;
}

function pieceOf(literal: string, place: string | null, isStrong: boolean): Piece {
  const words = isStrong ? strong(said(literal)) : said(literal);
  const isClause = place?.endsWith("_clause") === true;
  return { literal, words, place, isStrong, isClause, isBeforeFullStop: false };
}

/** The names in braces of a template, in order. */
export function placeholders(template: string): readonly string[] {
  return parse(template).flatMap(({ place }) => place ?? []);
}

/**
 * A template with its places filled in, or what was missing.
 * A place whose name ends in `_clause` may stay empty; any other empty place leaves the whole unsaid.
 * A full stop is never doubled: that of the value goes where the template has one.
 * Throws an Error where a place of the template has no entry in `values`.
 */
export function fill(template: string, values: Readonly<Record<string, Words>>): Words {
  const parts: Said[] = [];
  const missing: Place[] = [];
  let isIncomplete = false;
  for (const piece of parse(template)) {
    if (piece.place === null) {
      parts.push(afterValue(parts.at(-1), piece));
      continue;
    }
    const value = values[piece.place];
    if (value === undefined)
      throw new Error(`Nothing is given for {${piece.place}} of “${template}”`);
    if (!isSaid(value)) {
      if (piece.isClause) continue;
      isIncomplete = true;
      missing.push(...value.unsaid);
      continue;
    }
    const words = piece.isBeforeFullStop ? withoutFullStop(value) : value;
    parts.push(piece.isStrong ? strong(words) : words);
  }
  return isIncomplete ? { unsaid: missing } : concat(parts);
}

/** Drops the template's full stop after words that end in another mark. */
function afterValue(before: Said | undefined, { literal, words, isStrong }: Piece): Said {
  if (before === undefined || !literal.startsWith(".") || !/[!?…]$/.test(plain(before)))
    return words;
  const rest = said(literal.slice(1));
  return isStrong ? strong(rest) : rest;
}
