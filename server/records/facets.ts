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
  const nameOf = await valueNames(ctx);
  return {
    items: facets.map(({ path, field, label }, at) => ({
      path,
      label: label[ctx.locale],
      values: known
        .values(at)
        .map((value, number) => ({ value, count: counts[at]?.[number] ?? 0 }))
        .filter(({ count }) => count > 0)
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

/** Facet by facet, how many of the records have each value: all that fit the other facets count. */
function countValues(
  records: readonly AnyRecord[],
  known: FacetValues,
  filters: ListQuery["filters"],
): readonly Uint32Array[] {
  const values = records.map(known.of);
  // As many places as there are values, now that every record has been looked at.
  const counts = known.facets.map((_, facet) => new Uint32Array(known.values(facet).length));
  const wanted = known.facets.flatMap(({ path }, facet) => {
    const named = filters.get(path);
    if (named === undefined) return [];
    return [{ facet, numbers: new Set(named.map((value) => known.numberOf(facet, value))) }];
  });
  for (const numbersOf of values) {
    const failing = wanted.filter(
      ({ facet, numbers }) => numbersOf[facet]?.some((number) => numbers.has(number)) !== true,
    );
    if (failing.length > 1) continue;
    const only = failing[0]?.facet;
    for (const [facet, tally] of counts.entries()) {
      if (only !== undefined && facet !== only) continue;
      for (const number of numbersOf[facet] ?? []) tally[number] = (tally[number] ?? 0) + 1;
    }
  }
  return counts;
}
