import { can } from "#access/roles.ts";
import type { Facet } from "#register/facets.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";
import { type FacetValues, facetValuesOf } from "./facet-values.ts";
import { matching } from "./list-conditions.ts";
import { valueNames } from "./list-names.ts";
import { matchingPast } from "./list-past.ts";
import type { ListQuery } from "./list-query.ts";
import { visibleTo } from "./visible.ts";
import type { AnyRecord } from "./write.ts";

/** One value of a facet; an empty value for the records that have none. */
export type FacetCount = { readonly value: string; readonly name: string; readonly count: number };

/** What a list can be narrowed by, with how many records each choice would leave. */
export type FacetAnswer = {
  readonly items: readonly {
    readonly path: string;
    readonly label: string;
    readonly values: readonly FacetCount[];
  }[];
};

const mostValues = 300;

/**
 * Counts the values of every facet over the records a query lists. A facet is counted as if it were not narrowed by
 * itself: the counts say what choosing one more of its values would add. @throws Refusal forbidden
 */
export async function countFacets(
  ctx: Context,
  collection: Collection,
  query: ListQuery,
): Promise<FacetAnswer> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const known = facetValuesOf(collection);
  const { facets } = known;
  const found = await foundOtherwise(ctx, collection, query, facets);
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const records = (register.records[collection] as readonly AnyRecord[]).filter(
    (record) =>
      (record.archivedAt !== null) === query.archived &&
      (found === null || found.has(record.id)) &&
      sees(collection, record),
  );
  const counts = countValues(records, known, query.filters);
  const counted = known.values.flatMap(({ facet, value }, number) => {
    const count = counts[number] ?? 0;
    return count === 0 ? [] : [{ facet, value, count }];
  });
  const byFacet = Map.groupBy(counted, ({ facet }) => facet);
  const nameOf = await valueNames(ctx);
  return {
    items: facets.map(({ path, field, label }, at) => ({
      path,
      label: label[ctx.locale],
      values: (byFacet.get(at) ?? [])
        .sort((a, b) => b.count - a.count)
        .slice(0, mostValues)
        .map(({ value, count }) => ({
          value,
          name: value === "" ? "" : nameOf(field, value),
          count,
        })),
    })),
  };
}

/** The records that fit everything in the query but the facets; null for all. */
async function foundOtherwise(
  ctx: Context,
  collection: Collection,
  query: ListQuery,
  facets: readonly Facet[],
): Promise<ReadonlySet<string> | null> {
  const paths = new Set(facets.map(({ path }) => path));
  const filters = new Map([...query.filters].filter(([name]) => !paths.has(name)));
  if (query.q.trim() === "" && query.refersTo === null && filters.size === 0) return null;
  if (ctx.asOf !== null) {
    const past = matchingPast(await readRegister(ctx), collection, { ...query, filters });
    return new Set(past.map(({ id }) => id));
  }
  const table = ctx.db.tables.records[collection];
  const rows = await ctx.db.snapshot(async (orm) =>
    orm
      .select({ id: table.id })
      .from(table)
      .where(await matching(ctx, orm, collection, { ...query, filters })),
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many of the records have each value, by its number: all that fit the other facets count. */
function countValues(
  records: readonly AnyRecord[],
  known: FacetValues,
  filters: ListQuery["filters"],
): Uint32Array {
  const numbers = records.map(known.of);
  // As many places as there are values, now that every record has been looked at.
  const counts = new Uint32Array(known.values.length);
  const wanted = known.facets.flatMap(({ path }, facet) => {
    const named = filters.get(path);
    if (named === undefined) return [];
    return [{ facet, numbers: new Set(named.map((value) => known.numberOf(facet, value))) }];
  });
  for (const own of numbers) {
    const failing = wanted.filter((one) => !own.some((number) => one.numbers.has(number)));
    if (failing.length > 1) continue;
    const only = failing[0]?.facet;
    for (const number of own)
      if (only === undefined || known.values[number]?.facet === only)
        counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}
