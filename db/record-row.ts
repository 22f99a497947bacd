import { getTableColumns } from "drizzle-orm";
import { type Kept, keptFields } from "#register/entity.ts";
import { outline } from "#register/outline.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import { declaredValue } from "./declared-value.ts";
import type { RecordTable } from "./schema/records.ts";

/** What a row has beside the record: its row number, its latest audit entry and its place in lists. */
export type RowKeeping = {
  readonly no: number;
  readonly auditSeq: number;
  readonly sortKey: string;
};

type Inserted = RecordTable["$inferInsert"];
type Selected = RecordTable["$inferSelect"];
type Values = Readonly<Record<string, unknown>>;
type Read = (value: unknown) => unknown;

/** PostgreSQL indexes no more than 2,700 bytes. */
const longestSortKey = 500;

/** A text that not every engine can give back as it came in: NUL or half of a surrogate pair. */
export class UnstorableText extends Error {
  override readonly name = "UnstorableText";
}

/** Every declared field of every collection, in order, with what reads its value. */
const declaredValues = new Map(
  collections.map((collection) => {
    const fields = Object.entries(entityOf(collection).fields);
    return [collection, fields.map(([name, field]) => [name, declaredValue(field)] as const)];
  }),
);

/** The row of a record: declared fields in the order of the declaration, JSON values included. Throws UnstorableText. */
export function toRow<C extends Collection>(
  collection: C,
  record: RecordIn<C>,
  keeping: RowKeeping,
): Inserted {
  const kept: Kept = record;
  const values = record as unknown as Values;
  const declared = declaredValues.get(collection) ?? [];
  const row = {
    ...Object.fromEntries(declared.map(([name, read]) => [name, read(values[name])])),
    id: kept.id,
    version: kept.version,
    createdAt: kept.createdAt,
    updatedAt: kept.updatedAt,
    updatedBy: kept.updatedBy,
    archivedAt: kept.archivedAt,
    no: keeping.no,
    auditSeq: keeping.auditSeq,
    sortKey: [...keeping.sortKey].slice(0, longestSortKey).join(""),
  };
  requireStorable(row, `${collection}/${kept.id}`);
  return row;
}

/** The record of a row: kept fields first, then every declared field, those included that were declared after the row was written. */
export function fromRow<C extends Collection>(collection: C, row: Selected): RecordIn<C> {
  return rowReaders.get(collection)?.(row) as RecordIn<C>;
}

/** What makes records out of rows of their table as the driver of an engine gives them, for reading a great many. */
export function driverRowReader<C extends Collection>(
  collection: C,
  table: RecordTable,
): (row: Values) => RecordIn<C> {
  const columns: { readonly [name: string]: { mapFromDriverValue: Read } } = getTableColumns(table);
  const decode = (name: string): Read => {
    const column = columns[name];
    if (column === undefined) throw new Error(`The table of ${collection} has no column ${name}`);
    return (value) => (value === null ? null : column.mapFromDriverValue(value));
  };
  return rowReader(collection, decode) as (row: Values) => RecordIn<C>;
}

/** What makes records out of rows: one step for each field, found out once. */
function rowReader(
  collection: Collection,
  decode: (name: string) => Read,
): (row: Values) => Values {
  const declared = declaredValues.get(collection) ?? [];
  const steps = [
    ...keptFields.map((name) => [name, decode(name)] as const),
    ...declared.map(([name, read]) => {
      const decoded = decode(name);
      return [name, (value: unknown) => read(decoded(value))] as const;
    }),
  ];
  const blank = outline(steps.map(([name]) => name));
  return (row) => {
    const record: Record<string, unknown> = { ...blank };
    for (const [name, read] of steps) record[name] = read(row[name]);
    return record;
  };
}

const rowReaders = new Map(
  collections.map((collection) => [collection, rowReader(collection, () => (value) => value)]),
);

function requireStorable(value: unknown, place: string): void {
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed()) {
      throw new UnstorableText(`The text at ${place} has a character that cannot be kept.`);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) requireStorable(inner, `${place}/${key}`);
  }
}
