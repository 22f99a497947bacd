import { type Facet, facetsOf, facetValues } from "#register/facets.ts";
import type { Collection } from "#register/registry.ts";
import type { AnyRecord } from "./write.ts";

/** The values of each facet of a record, by their numbers. */
export type ValueNumbers = readonly (readonly number[])[];

/** The values of facets as small numbers, which are counted many times faster than texts. */
export type FacetValues = {
  readonly facets: readonly Facet[];
  /** Records are immutable, so what their values are is worked out once for each version. */
  readonly of: (record: AnyRecord) => ValueNumbers;
  /** The number of a value of a facet; undefined where no record had it yet. */
  readonly numberOf: (facet: number, value: string) => number | undefined;
  /** The values of a facet in the order of their numbers. */
  readonly values: (facet: number) => readonly string[];
};

type Kept = FacetValues & { readonly size: () => number };

/** Values that records had once and have no more are forgotten when there are that many. */
const mostKept = 200_000;
const kept = new Map<Collection, Kept>();

/** The numbered values of the facets of a collection; to be asked for anew for each count. */
export function facetValuesOf(collection: Collection): FacetValues {
  const known = kept.get(collection);
  if (known !== undefined && known.size() <= mostKept) return known;
  const fresh = numbered(facetsOf(collection));
  kept.set(collection, fresh);
  return fresh;
}

function numbered(facets: readonly Facet[]): Kept {
  const numbers = facets.map(() => new Map<string, number>());
  const values = facets.map((): string[] => []);
  const records = new WeakMap<object, ValueNumbers>();
  let size = 0;
  const numberOf = (facet: number, value: string): number => {
    const known = numbers[facet]?.get(value);
    if (known !== undefined) return known;
    const number = values[facet]?.push(value) ?? 0;
    numbers[facet]?.set(value, number - 1);
    size += 1;
    return number - 1;
  };
  return {
    facets,
    of(record) {
      const known = records.get(record);
      if (known !== undefined) return known;
      const found = facets.map((facet, at) =>
        facetValues(facet, record).map((value) => numberOf(at, value)),
      );
      records.set(record, found);
      return found;
    },
    numberOf: (facet, value) => numbers[facet]?.get(value),
    values: (facet) => values[facet] ?? [],
    size: () => size,
  };
}
