import { can } from "#access/roles.ts";
import { type Facet, facetsOf, facetValues } from "#register/facets.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";
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
  const facets = facetsOf(collection);
  const found = await foundOtherwise(ctx, collection, query, facets);
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const counts = facets.map(() => new Map<string, number>());
  for (const record of register.records[collection] as readonly AnyRecord[]) {
    if ((record.archivedAt !== null) !== query.archived) continue;
    if (found !== null && !found.has(record.id)) continue;
    if (!sees(collection, record)) continue;
    count(record, facets, query.filters, counts);
  }
  const nameOf = await valueNames(ctx);
  return {
    items: facets.map(({ path, field, label }, at) => ({
      path,
      label: label[ctx.locale],
      values: [...(counts[at] ?? [])]
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostValues)
        .map(([value, many]) => ({
          value,
          name: value === "" ? "" : nameOf(field, value),
          count: many,
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

type Values = readonly (readonly string[])[];
const known = new WeakMap<object, Values>();

/** Records are immutable, so what their values are is worked out once for each version. */
function valuesOf(record: AnyRecord, facets: readonly Facet[]): Values {
  const before = known.get(record);
  if (before !== undefined) return before;
  const values = facets.map((facet) => facetValues(facet, record));
  known.set(record, values);
  return values;
}

function count(
  record: AnyRecord,
  facets: readonly Facet[],
  filters: ListQuery["filters"],
  counts: readonly Map<string, number>[],
): void {
  const values = valuesOf(record, facets);
  const failing = facets.flatMap(({ path }, at) => {
    const wanted = filters.get(path);
    return wanted === undefined || wanted.some((value) => values[at]?.includes(value)) ? [] : [at];
  });
  if (failing.length > 1) return;
  const counted = failing.length === 1 ? failing : facets.keys();
  for (const at of counted) {
    for (const value of values[at] ?? []) {
      const map = counts[at];
      map?.set(value, (map.get(value) ?? 0) + 1);
    }
  }
}
