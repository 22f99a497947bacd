import type { Entity } from "#register/entity.ts";
import type { Field } from "#register/field.ts";
import type { Collection } from "#register/registry.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { Columns } from "./columns.ts";
import type { AuditTable } from "./trail.ts";

function keptColumns(c: Columns, audit: AuditTable) {
  return {
    id: c.text().primaryKey(),
    /** The audit sequence number of its creation: its row number in the search index. */
    no: c.integer().notNull().unique(),
    version: c.integer().notNull(),
    auditSeq: c
      .integer()
      .notNull()
      .unique()
      .references(() => audit.seq),
    createdAt: c.instant().notNull(),
    updatedAt: c.instant().notNull(),
    updatedBy: c.text().notNull(),
    archivedAt: c.instant(),
    /** The folded title: a stable order that does not depend on an engine's collation. */
    sortKey: c.text().notNull(),
  };
}

function fieldColumn(c: Columns, field: Field) {
  switch (field.kind) {
    case "text":
    case "date":
    case "choice":
    case "term":
    case "country":
    case "ref":
      return c.text();
    case "number":
      return c.real(); // exact for whole numbers up to 2^53 on both engines
    case "boolean":
      return c.boolean();
    default:
      return c.json<unknown>();
  }
}

/** True for a field whose value has a column of its own type; the others are kept as JSON. */
export function isScalar(field: Field): boolean {
  return ["text", "date", "choice", "term", "country", "ref", "number", "boolean"].includes(
    field.kind,
  );
}

/**
 * The table of an entity, named after it: the kept columns, then simple fields, then those kept as JSON, in the order
 * of their declaration. Lists read the beginning of a row only, and the long texts at its end stay on disk.
 */
export function recordTable(c: Columns, collection: Collection, audit: AuditTable) {
  const entity = entityOf(collection);
  const kept = keptColumns(c, audit);
  const fields: { [name: string]: ReturnType<typeof fieldColumn> } = {};
  const declared = Object.entries(entity.fields);
  for (const [name, field] of [
    ...declared.filter(([, field]) => isScalar(field)),
    ...declared.filter(([, field]) => !isScalar(field)),
  ]) {
    if (Object.hasOwn(kept, name)) {
      throw new Error(`The field ${entity.name}.${name} has the name of a server-kept column.`);
    }
    fields[name] = fieldColumn(c, field);
  }
  // The type has the kept columns only: the declared ones are known by the registry at run time.
  return c.table(entity.name, { ...kept, ...fields } as typeof kept, (table) => {
    const columns = table as unknown as Readonly<Record<string, typeof table.sortKey>>;
    // Each with the row number, so that a sorted list, a search and its count need no row.
    const sorting = (name: string, column: typeof table.sortKey | typeof table.updatedAt) =>
      c.index(`${entity.name}_${name}`).on(table.archivedAt, column, table.id, table.no);
    return [
      sorting("sortKey", table.sortKey),
      sorting("updatedAt", table.updatedAt),
      ...sortedFields(entity).map((name) => sorting(name, columns[name] ?? table.sortKey)),
    ];
  });
}

/** Simple fields of the list that every record has: lists are sorted by them as they stand. */
function sortedFields({ columns, fields }: Entity): readonly string[] {
  return columns.filter((name) => {
    const field = fields[name];
    return field?.required === true && isScalar(field);
  });
}

export type RecordTable = ReturnType<typeof recordTable>;

/** One table per collection of the registry. */
export function recordTables(c: Columns, audit: AuditTable) {
  return Object.fromEntries(
    collections.map((collection) => [collection, recordTable(c, collection, audit)]),
  ) as Record<Collection, RecordTable>;
}

/** What refers to what, and which record an identified part belongs to. */
export function referenceTables(c: Columns) {
  const part = c.table(
    "part",
    {
      part: c.text().notNull(),
      id: c.text().notNull(),
      collection: c.text().notNull(),
      recordId: c.text().notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.part, t.id] }),
      c.index("part_record").on(t.collection, t.recordId),
    ],
  );
  const link = c.table(
    "link",
    {
      fromCollection: c.text().notNull(),
      fromId: c.text().notNull(),
      /** Where in the record the reference stands (JSON Pointer, RFC 6901). */
      pointer: c.text().notNull(),
      toTarget: c.text().notNull(),
      toId: c.text().notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.fromCollection, t.fromId, t.pointer] }),
      // With what refers, so that a search by the name of what is referred to needs no row.
      c.index("link_to").on(t.toTarget, t.toId, t.fromCollection, t.fromId),
    ],
  );
  /** Words of a record for search: its row number and its folded tokens, joined by spaces. */
  const search = c.table("search", {
    no: c.integer().primaryKey(),
    tokens: c.text().notNull(),
  });
  /** Every word that some record is found by, as it is folded: a search looks here for words that hold another one. */
  const searchWord = c.table("searchWord", { word: c.text().primaryKey() });
  /** What a record is called in every language, folded: records are found by the names of those they refer to. */
  const recordName = c.table(
    "recordName",
    { target: c.text().notNull(), id: c.text().notNull(), name: c.text().notNull() },
    (t) => [c.primaryKey({ columns: [t.target, t.id] })],
  );
  return { part, link, search, searchWord, recordName };
}
