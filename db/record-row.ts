import { emptyValue } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { Field, Fields } from "#register/field.ts";
import { locales } from "#register/locale.ts";
import type { Collection, RecordIn } from "#register/registry.ts";
import { entityOf } from "#register/registry.ts";
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

/** PostgreSQL indexes no more than 2,700 bytes. */
const longestSortKey = 500;

/** A text that not every engine can give back as it came in: NUL or half of a surrogate pair. */
export class UnstorableText extends Error {
  override readonly name = "UnstorableText";
}

/** The row of a record: declared fields in the order of the declaration, JSON values included. Throws UnstorableText. */
export function toRow<C extends Collection>(
  collection: C,
  record: RecordIn<C>,
  keeping: RowKeeping,
): Inserted {
  const kept: Kept = record;
  const row = {
    ...complete(entityOf(collection).fields, record as unknown as Values),
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
  const kept: Kept = {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    archivedAt: row.archivedAt,
  };
  const fields = complete(entityOf(collection).fields, row as unknown as Values);
  return { ...kept, ...fields } as unknown as RecordIn<C>;
}

function complete(fields: Fields, values: Values): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    result[name] = completeValue(field, values[name] ?? null);
  }
  return result;
}

function completeValue(field: Field, value: unknown): unknown {
  if (value === null) return emptyValue(field);
  switch (field.kind) {
    case "group":
      return complete(field.fields, value as Values);
    case "rows":
      return (value as readonly Values[]).map((row) => complete(field.fields, row));
    case "parts":
      return (value as readonly Values[]).map((part) => ({
        id: part.id,
        ...complete(field.fields, part),
      }));
    case "localised":
      return byLocale(value);
    default:
      return value;
  }
}

function byLocale(value: unknown): Record<string, unknown> {
  const texts = value as Readonly<Record<string, { text: string; changedAt: string | null }>>;
  const result: Record<string, unknown> = {};
  for (const locale of locales) {
    const dated = texts[locale];
    if (dated !== undefined) result[locale] = { text: dated.text, changedAt: dated.changedAt };
  }
  return result;
}

function requireStorable(value: unknown, place: string): void {
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed()) {
      throw new UnstorableText(`The text at ${place} has a character that cannot be kept.`);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) requireStorable(inner, `${place}/${key}`);
  }
}
