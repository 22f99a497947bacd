import type { Origin } from "./document.ts";
import {
  concat,
  isSaid,
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
  readonly place: string | null;
  readonly isStrong: boolean;
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
        index % 2 === 0
          ? { literal: piece, place: null, isStrong: number % 2 === 1 }
          : { literal: "", place: piece, isStrong: number % 2 === 1 },
      )
      .filter(({ literal, place }) => literal !== "" || place !== null),
  );
  parsed.set(template, made);
  return made;
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
  const pieces = parse(template);
  const parts: Said[] = [];
  const missing: Origin[] = [];
  let isIncomplete = false;
  for (const [index, { literal, place, isStrong }] of pieces.entries()) {
    const value = place === null ? said(afterValue(parts.at(-1), literal)) : values[place];
    if (value === undefined) throw new Error(`Nothing is given for {${place}} of “${template}”`);
    if (!isSaid(value)) {
      if (place?.endsWith("_clause") === true) continue;
      isIncomplete = true;
      missing.push(...value.unsaid);
      continue;
    }
    const isBeforeFullStop = place !== null && pieces[index + 1]?.literal.startsWith(".") === true;
    const words = isBeforeFullStop ? withoutFullStop(value) : value;
    parts.push(isStrong ? strong(words) : words);
  }
  return isIncomplete ? { unsaid: missing } : concat(...parts);
}

/** Drops the template's full stop after words that end in another mark. */
function afterValue(before: Said | undefined, literal: string): string {
  return before !== undefined && literal.startsWith(".") && /[!?…]$/.test(plain(before))
    ? literal.slice(1)
    : literal;
}
