import { texts } from "#reports/texts.ts";
import { countryName } from "#register/countries.ts";
import type { Field, RefTarget } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { termLabel } from "#register/vocabulary.ts";
import type { Context } from "../context.ts";
import { readRegister } from "../registers/read.ts";
import type { AnyRecord } from "./write.ts";

/** Column → id → what it is called in the language of the reader. */
export type ColumnNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

const named: ReadonlySet<string> = new Set([
  "term",
  "terms",
  "ref",
  "refs",
  "country",
  "countries",
]);

/** What ids in the columns of a page are called: words of vocabularies and records, no others than these. */
export async function namesIn(
  ctx: Context,
  collection: Collection,
  columns: readonly string[],
  records: readonly AnyRecord[],
): Promise<ColumnNames> {
  const fields = columns.flatMap((name): (readonly [string, Field])[] => {
    const field = entityOf(collection).fields[name];
    return field !== undefined && named.has(field.kind) ? [[name, field]] : [];
  });
  if (fields.length === 0) return {};
  const nameOf = await valueNames(ctx);
  return Object.fromEntries(
    fields.map(([column, field]) => {
      const ids = new Set(records.flatMap((record) => idsIn(record[column])));
      return [column, Object.fromEntries([...ids].map((id) => [id, nameOf(field, id)]))];
    }),
  );
}

/** Names one value of a field in the language of the reader; a text stands for itself. */
export async function valueNames(ctx: Context): Promise<(field: Field, value: string) => string> {
  const register = await readRegister(ctx);
  const { locale } = ctx;
  return (field, value) => {
    switch (field.kind) {
      case "choice":
      case "choices":
        return field.options.find(({ id }) => id === value)?.[locale] ?? value;
      case "term":
      case "terms":
        return termLabel(register, field.vocabularies, value, locale);
      case "ref":
      case "refs":
        return recordName(register, field.to, value, locale);
      case "country":
      case "countries":
        return countryName(value, locale);
      case "boolean":
        return texts[locale][value === "true" ? "yes" : "no"];
      default:
        return value;
    }
  };
}

function recordName(register: Register, target: RefTarget, id: string, locale: Locale): string {
  const collection = collections.find((name) => entityOf(name).name === target);
  const record = collection === undefined ? undefined : register.find(collection, id);
  if (collection === undefined || record === undefined) return id;
  return entityOf(collection).title(record, locale) || id;
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : [];
