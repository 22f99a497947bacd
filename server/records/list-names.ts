import { inArray } from "drizzle-orm";
import { fromRow } from "#db/record-row.ts";
import { texts } from "#reports/texts.ts";
import { keptFields } from "#register/entity.ts";
import { countryName } from "#register/countries.ts";
import type { Field } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { termLabel } from "#register/vocabulary.ts";
import { type Context, instant } from "../context.ts";
import { readRegister } from "../registers/read.ts";
import { fieldColumn } from "./field-column.ts";
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
  const wanted = fields.map(([column, field]): Wanted => {
    const ids = new Set(records.flatMap((record) => idsIn(record[column])));
    return { column, field, ids: [...ids] };
  });
  const register = ctx.asOf === null ? await registerOf(ctx, wanted) : await readRegister(ctx);
  const nameOf = namer(register, ctx.locale);
  return Object.fromEntries(
    wanted.map(({ column, field, ids }) => [
      column,
      Object.fromEntries(ids.map((id) => [id, nameOf(field, id)])),
    ]),
  );
}

type Wanted = { readonly column: string; readonly field: Field; readonly ids: readonly string[] };

const idsPerQuery = 500;

/** Only the records that are named, without their parts: a list does not wait until the whole register is loaded. */
function registerOf(ctx: Context, wanted: readonly Wanted[]): Promise<Register> {
  const named = new Map<Collection, Set<string>>();
  for (const { field, ids } of wanted) {
    const collection = namedBy(field);
    if (collection === undefined) continue;
    named.set(collection, new Set([...(named.get(collection) ?? []), ...ids]));
  }
  return ctx.db.snapshot(async (orm) => {
    const records: Partial<Record<Collection, readonly AnyRecord[]>> = {};
    for (const [collection, ids] of named) {
      const table = ctx.db.tables.records[collection];
      const found: AnyRecord[] = [];
      for (let start = 0; start < ids.size; start += idsPerQuery) {
        const rows = await orm
          .select(columnsOfNames(ctx, collection))
          .from(table)
          .where(inArray(table.id, [...ids].slice(start, start + idsPerQuery)));
        for (const row of rows) {
          const record = fromRow(collection, row as typeof table.$inferSelect);
          found.push(record as unknown as AnyRecord);
        }
      }
      records[collection] = found;
    }
    return makeRegister(records as never, instant(ctx));
  });
}

/** The collection the values of a field are records of: own words of vocabularies are terms. */
function namedBy(field: Field): Collection | undefined {
  if (field.kind === "term" || field.kind === "terms") return "terms";
  if (field.kind !== "ref" && field.kind !== "refs") return undefined;
  return collections.find((name) => entityOf(name).name === field.to);
}

const withParts: ReadonlySet<string> = new Set(["group", "rows", "parts"]);

/** The columns a title can be made of. */
function columnsOfNames(ctx: Context, collection: Collection) {
  const table = ctx.db.tables.records[collection];
  const names = Object.entries(entityOf(collection).fields).flatMap(([name, { kind }]) =>
    withParts.has(kind) ? [] : [name],
  );
  return Object.fromEntries(
    [...keptFields, ...names].map((name) => [name, fieldColumn(table, name)]),
  );
}

/** Names one value of a field in the language of the reader; a text stands for itself. */
export async function valueNames(ctx: Context): Promise<NameOf> {
  return namer(await readRegister(ctx), ctx.locale);
}

type NameOf = (field: Field, value: string) => string;

function namer(register: Register, locale: Locale): NameOf {
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
        return recordName(register, field, value, locale);
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

function recordName(register: Register, field: Field, id: string, locale: Locale): string {
  const collection = namedBy(field);
  const record = collection === undefined ? undefined : register.find(collection, id);
  if (collection === undefined || record === undefined) return id;
  return entityOf(collection).title(record, locale) || id;
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : [];
