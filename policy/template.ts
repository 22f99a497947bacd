import { concat, isSaid, plain, type Said, said, type Words, withoutFullStop } from "./words.ts";

/** The names in braces of a template, in order. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/**
 * A template with its places filled in, or what was missing.
 * A place whose name ends in `_clause` may stay empty; any other empty place leaves the whole unsaid.
 * A full stop is never doubled: that of the value goes where the template has one.
 * Throws an Error where a place of the template has no entry in `values`.
 */
export function fill(template: string, values: Readonly<Record<string, Words>>): Words {
  const parts: Said[] = [];
  const missing = placeholders(template).flatMap((name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is given for {${name}} of “${template}”`);
    return isSaid(value) || name.endsWith("_clause") ? [] : value.unsaid;
  });
  const isIncomplete = placeholders(template).some((name) => {
    const value = values[name];
    return value !== undefined && !isSaid(value) && !name.endsWith("_clause");
  });
  if (isIncomplete) return { unsaid: missing };
  const pieces = template.split(/\{(\w+)\}/);
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) {
      parts.push(said(afterValue(parts.at(-1), piece)));
      continue;
    }
    const value = values[piece];
    if (value === undefined || !isSaid(value)) continue;
    parts.push(pieces[index + 1]?.startsWith(".") === true ? withoutFullStop(value) : value);
  }
  return concat(...parts);
}

/** Drops the template's full stop after words that end in another mark. */
function afterValue(before: Said | undefined, literal: string): string {
  return before !== undefined && literal.startsWith(".") && /[!?…]$/.test(plain(before))
    ? literal.slice(1)
    : literal;
}
