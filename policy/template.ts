import { isSaid, type Place, Row, type Said, said, strong, type Words } from "./words.ts";

/** A piece of a template: words of the program or a place to fill; what stands between `**` is strong. */
type Piece = {
  readonly literal: string;
  /** The literal as words. */
  readonly words: Said;
  readonly place: string | null;
  readonly isStrong: boolean;
  /** A place that may stay empty. */
  readonly isClause: boolean;
  /** Words of the program that begin with a full stop. */
  readonly startsWithStop: boolean;
};

const parsed = new Map<string, readonly Piece[]>();

/** The templates are the few hundred of the sentence files: each is taken apart once. */
function parse(template: string): readonly Piece[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  const pieces = template.split("**").flatMap((part, number) =>
    part
      .split(/\{(\w+)\}/)
      .map((piece, index) =>
        pieceOf(index % 2 === 0 ? piece : "", index % 2 === 0 ? null : piece, number % 2 === 1),
      )
      .filter(({ literal, place }) => literal !== "" || place !== null),
  );
  parsed.set(template, pieces);
  return pieces;
}

function pieceOf(literal: string, place: string | null, isStrong: boolean): Piece {
  const words = isStrong ? strong(said(literal)) : said(literal);
  const isClause = place?.endsWith("_clause") === true;
  const startsWithStop = literal.startsWith(".");
  return { literal, words, place, isStrong, isClause, startsWithStop };
}

/** The names in braces of a template, in order. */
export function placeholders(template: string): readonly string[] {
  return parse(template).flatMap(({ place }) => place ?? []);
}

/**
 * A template with its places filled in, or what was missing.
 * A place whose name ends in `_clause` may stay empty; any other empty place leaves the whole unsaid.
 * A full stop is never doubled: that of the template goes where the words before it end in a mark.
 * Throws an Error where a place of the template has no entry in `values`.
 */
export function fill(
  template: string,
  values: Readonly<Record<string, Words | (() => Words)>>,
): Words {
  const row = new Row();
  let missing: Place[] | null = null;
  for (const piece of parse(template)) {
    if (piece.place === null) {
      row.add(piece.startsWithStop && /[.!?…]$/.test(row.text) ? withoutStop(piece) : piece.words);
      continue;
    }
    const given = values[piece.place];
    if (given === undefined)
      throw new Error(`Nothing is given for {${piece.place}} of “${template}”`);
    const value = typeof given === "function" ? given() : given;
    if (!isSaid(value)) {
      if (!piece.isClause) missing = [...(missing ?? []), ...value.unsaid];
      continue;
    }
    row.add(piece.isStrong ? strong(value) : value);
  }
  return missing === null ? row.words : { unsaid: missing };
}

/** A literal without its full stop, for after words that end in a mark. */
function withoutStop({ literal, isStrong }: Piece): Said {
  const rest = said(literal.slice(1));
  return isStrong ? strong(rest) : rest;
}
