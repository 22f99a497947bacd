import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { can } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import { facetMark } from "#register/facets.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { fieldColumn } from "./field-column.ts";
import type { ListQuery } from "./list-query.ts";
import { searchConditions } from "./search.ts";

/** What of a query decides which records are listed. */
export type Selection = Pick<ListQuery, "q" | "filters" | "refersTo" | "archived">;

/** The condition that a record is listed: it fits search and filters, and the actor may see it. */
export async function matching(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  selection: Selection,
): Promise<SQL | undefined> {
  const table = ctx.db.tables.records[collection];
  return and(
    selection.archived ? isNotNull(table.archivedAt) : isNull(table.archivedAt),
    ...(await searchConditions(ctx, orm, collection, selection.q)),
    ...[...selection.filters].map(([name, values]) => fits(ctx, collection, name, values)),
    refersTo(ctx, orm, collection, selection.refersTo),
    onlyOwn(ctx, collection),
  );
}

/** The names were checked against the declaration by parseListQuery: a field with a column, or the path of a facet. */
function fits(
  ctx: Context,
  collection: Collection,
  name: string,
  values: readonly string[],
): SQL | undefined {
  const table = ctx.db.tables.records[collection];
  const field = entityOf(collection).fields[name];
  if (field === undefined || field.kind === "texts" || field.kind === "refs") {
    return ctx.db.dialect.hasWord(
      table.no,
      values.map((value) => facetMark(name, value)),
    );
  }
  const column = fieldColumn(table, name);
  const given = values.filter((value) => value !== "");
  const wanted = field.kind === "boolean" ? given.map((value) => value === "true") : given;
  return or(
    wanted.length > 0 ? inArray(column, wanted) : undefined,
    given.length < values.length ? isNull(column) : undefined,
  );
}

function refersTo(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  wanted: Selection["refersTo"],
): SQL | undefined {
  if (wanted === null) return undefined;
  const { link } = ctx.db.tables;
  const { target, id } = wanted;
  const sources = orm
    .select({ id: link.fromId })
    .from(link)
    .where(and(eq(link.fromCollection, collection), eq(link.toTarget, target), eq(link.toId, id)));
  return inArray(ctx.db.tables.records[collection].id, sources);
}

/** The same decision as `can(…, "record.read", …)` for a contributor, as a condition of the query. */
function onlyOwn(ctx: Context, collection: Collection): SQL | undefined {
  if (
    collection !== "activities" ||
    can(ctx.actor, "record.read", { collection, ownerEmail: null, state: null })
  )
    return undefined;
  const table = ctx.db.tables.records[collection];
  const ownerEmail = fieldColumn(table, "ownerEmail");
  return or(
    eq(fieldColumn(table, "state"), "approved"),
    sql`lower(${ownerEmail}) = ${ctx.actor.email.toLowerCase()}`,
  );
}
