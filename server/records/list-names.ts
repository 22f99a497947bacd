import { reportContext } from "#reports/context.ts";
import { isSimple, writtenValues } from "#reports/values.ts";
import type { Field } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { currentRegister } from "../registers/load.ts";
import type { AnyRecord } from "./write.ts";

/** Column → id → what it is called in the language of the reader. */
export type ColumnNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

const named: ReadonlySet<string> = new Set(["term", "terms", "ref", "refs"]);

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
  const context = reportContext(await currentRegister(ctx), ctx.locale);
  return (field, value) => {
    if (!isSimple(field)) return value;
    const stored =
      field.kind === "boolean" ? value === "true" : several.has(field.kind) ? [value] : value;
    return writtenValues(field, stored, context)[0]?.text ?? value;
  };
}

const several: ReadonlySet<string> = new Set(["terms", "refs", "texts", "countries", "choices"]);

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : [];
