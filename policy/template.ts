import type { Origin } from "./document.ts";
import { concat, isSaid, plain, type Said, said, type Words, withoutFullStop } from "./words.ts";

/** A template taken apart: `literals` has one more element than `places`, which stand between them. */
type Template = { readonly literals: readonly string[]; readonly places: readonly string[] };

const parsed = new Map<string, Template>();

/** The templates are the few hundred of the sentence files: each is taken apart once. */
function parse(template: string): Template {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  const pieces = template.split(/\{(\w+)\}/);
  const made = {
    literals: pieces.filter((_, index) => index % 2 === 0),
    places: pieces.filter((_, index) => index % 2 === 1),
  };
  parsed.set(template, made);
  return made;
}

/** The names in braces of a template, in order. */
export function placeholders(template: string): readonly string[] {
  return parse(template).places;
}

/**
 * A template with its places filled in, or what was missing.
 * A place whose name ends in `_clause` may stay empty; any other empty place leaves the whole unsaid.
 * A full stop is never doubled: that of the value goes where the template has one.
 * Throws an Error where a place of the template has no entry in `values`.
 */
export function fill(template: string, values: Readonly<Record<string, Words>>): Words {
  const { literals, places } = parse(template);
  const parts: Said[] = [said(literals[0] ?? "")];
  const missing: Origin[] = [];
  let isIncomplete = false;
  for (const [index, name] of places.entries()) {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is given for {${name}} of “${template}”`);
    const literal = literals[index + 1] ?? "";
    if (isSaid(value)) parts.push(literal.startsWith(".") ? withoutFullStop(value) : value);
    else if (!name.endsWith("_clause")) {
      isIncomplete = true;
      missing.push(...value.unsaid);
    }
    parts.push(said(afterValue(parts.at(-1), literal)));
  }
  return isIncomplete ? { unsaid: missing } : concat(...parts);
}

/** Drops the template's full stop after words that end in another mark. */
function afterValue(before: Said | undefined, literal: string): string {
  return before !== undefined && literal.startsWith(".") && /[!?…]$/.test(plain(before))
    ? literal.slice(1)
    : literal;
}
