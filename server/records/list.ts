import { and, asc, desc, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { can } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { keptFields } from "#register/entity.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { fieldColumn } from "./field-column.ts";
import { matching } from "./list-conditions.ts";
import { namesIn } from "./list-names.ts";
import { type ListQuery, titleColumn } from "./list-query.ts";
import { listPast } from "./list-past.ts";
import type { Page } from "./page.ts";
import type { AnyRecord } from "./write.ts";

/** The records of a collection that match, of those the actor may see, page by page. @throws Refusal forbidden, invalid */
export async function listRecords(
  ctx: Context,
  collection: Collection,
  query: ListQuery,
): Promise<Page> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const page = await (ctx.asOf === null ? readPage : listPast)(ctx, collection, query);
  return query.withNames
    ? { ...page, names: await namesIn(ctx, collection, query.fields, page.items) }
    : page;
}

function readPage(ctx: Context, collection: Collection, query: ListQuery): Promise<Page> {
  return ctx.db.snapshot(async (orm) => {
    const table = ctx.db.tables.records[collection];
    const condition = await matching(ctx, orm, collection, query);
    const key = sortKey(ctx, collection, query.sort.field);
    const direction = query.sort.descending ? desc : asc;
    // First the places, then the records: sorting must not carry whole records along.
    const places = await orm
      .select({ id: table.id, key })
      .from(table)
      .where(and(condition, after(ctx, collection, query, key)))
      .orderBy(direction(key), direction(table.id))
      .limit(query.limit + 1)
      .offset(query.offset);
    const page = places.slice(0, query.limit);
    const isWhole = query.cursor === null && query.offset === 0 && places.length <= query.limit;
    const last = page.at(-1);
    const records = await recordsWithIds(
      ctx,
      orm,
      collection,
      query.fields,
      page.map(({ id }) => id),
    );
    return {
      items: page.flatMap(({ id }) => records.get(id) ?? []),
      total: isWhole ? places.length : await orm.$count(table, condition),
      nextCursor:
        places.length > query.limit && last !== undefined
          ? encodeCursor([last.key, last.id])
          : null,
    };
  });
}

/** Records by id, whole or with the kept and the named fields only. */
async function recordsWithIds(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  fields: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, AnyRecord>> {
  if (ids.length === 0) return new Map();
  const table = ctx.db.tables.records[collection];
  const declared = fields.filter((name) => Object.hasOwn(entityOf(collection).fields, name));
  const names = [...keptFields, ...declared];
  const chosen = Object.fromEntries(names.map((name) => [name, fieldColumn(table, name)]));
  const rows =
    declared.length === 0
      ? await orm
          .select()
          .from(table)
          .where(inArray(table.id, [...ids]))
      : await orm
          .select(chosen)
          .from(table)
          .where(inArray(table.id, [...ids]));
  return new Map(
    rows.map((row) => {
      const record = fromRow(collection, row as typeof table.$inferSelect) as unknown as AnyRecord;
      const partial = Object.fromEntries(
        names.map((name) => [name, record[name]]),
      ) as unknown as AnyRecord;
      return [record.id, declared.length === 0 ? record : partial];
    }),
  );
}

/** The columns are known by name: the names were checked against the declaration by parseListQuery. */
function sortKey(ctx: Context, collection: Collection, field: string): SQL<string | number> {
  const table = ctx.db.tables.records[collection];
  if (field === "title" || field === titleColumn(collection)) return sql<string>`${table.sortKey}`;
  const column = fieldColumn(table, field);
  const declared = entityOf(collection).fields[field];
  // What every record has is compared as it stands, so that its index serves.
  if (declared === undefined || declared.required === true) return sql<string | number>`${column}`;
  if (declared.kind === "number") return sql<number>`coalesce(${column}, -1)`;
  if (declared.kind === "boolean")
    return sql<number>`case when ${column} then 1 when not ${column} then 0 else -1 end`;
  return sql<string>`coalesce(${column}, '')`;
}

function after(ctx: Context, collection: Collection, query: ListQuery, key: SQL): SQL | undefined {
  if (query.cursor === null) return undefined;
  const [value, id] = decodeCursor(query.cursor, ctx.locale);
  const table = ctx.db.tables.records[collection];
  const beyond = query.sort.descending ? lt : gt;
  return or(beyond(key, value), and(eq(key, value), beyond(table.id, id)));
}
