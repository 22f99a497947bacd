import { countryCodes, countryName } from "#register/countries.ts";
import type { Field } from "#register/field.ts";
import { fold } from "#register/fold.ts";
import { locales } from "#register/locale.ts";
import { builtInTerms } from "#register/vocabulary.ts";

/** Kinds of field whose values stand for something that has a name in each language. */
export type NamedField = Extract<
  Field,
  {
    readonly kind:
      | "choice"
      | "choices"
      | "term"
      | "terms"
      | "country"
      | "countries"
      | "ref"
      | "refs";
  }
>;

const known = new WeakMap<Field, ReadonlyMap<string, string | null>>();

/** By folded name in any language the value it means; null where two have it. */
function valuesByName(field: NamedField): ReadonlyMap<string, string | null> {
  const before = known.get(field);
  if (before !== undefined) return before;
  const values = new Map<string, string | null>();
  for (const [id, ...names] of namedValues(field)) {
    for (const name of new Set([id, ...names].map(fold)))
      values.set(name, values.has(name) && values.get(name) !== id ? null : id);
  }
  known.set(field, values);
  return values;
}

function namedValues(field: NamedField): readonly (readonly [id: string, ...names: string[]])[] {
  switch (field.kind) {
    case "choice":
    case "choices":
      return field.options.map(({ en, fr, id }) => [id, en, fr]);
    case "term":
    case "terms":
      return field.vocabularies.flatMap(builtInTerms).map(({ en, fr, id }) => [id, en, fr]);
    case "country":
    case "countries":
      return countryCodes.map((code) => [
        code,
        ...locales.map((locale) => countryName(code, locale)),
      ]);
    default:
      return [];
  }
}

/** A value as a cell says it: by its name, followed by the value itself in brackets where the name alone would not lead back. */
export function nameInCell(field: NamedField, value: string, name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  const leadsBack =
    line === name && !line.endsWith("]") && valuesByName(field).get(fold(line)) === value;
  return leadsBack ? line : `${line} [${value}]`;
}

/** The value that a cell names, or the text itself: what may stand there is for the schema to say. */
export function valueNamed(field: NamedField, text: string): string {
  const bracketed = /\[([A-Za-z0-9][A-Za-z0-9_-]{0,63})\]$/.exec(text)?.[1];
  return bracketed ?? valuesByName(field).get(fold(text)) ?? text;
}

/** Several texts in one cell: a line each, or JSON where one of them has several lines or looks like JSON. */
export function linesOf(texts: readonly string[]): string {
  return texts.some((text) => /[\r\n]/.test(text) || text.startsWith("[") || text.trim() !== text)
    ? JSON.stringify(texts)
    : texts.join("\n");
}

/** The texts of a cell that `linesOf` wrote, or a person typed. */
export function textsIn(cell: string): readonly string[] {
  if (cell.startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(cell);
      if (Array.isArray(parsed) && parsed.every((text) => typeof text === "string")) return parsed;
    } catch {
      // A person may begin a line with a bracket.
    }
  }
  return cell.split(/\r?\n/).filter((line) => line.trim() !== "");
}
