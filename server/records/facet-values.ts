import { type Facet, facetsOf, facetValues } from "#register/facets.ts";
import type { Collection } from "#register/registry.ts";
import type { AnyRecord } from "./write.ts";

/** A value of one facet, which has the number of its place among all values. */
type NumberedValue = { readonly facet: number; readonly value: string };

/** The values of facets as small numbers, which are counted many times faster than texts. */
export type FacetValues = {
  readonly facets: readonly Facet[];
  /** The numbers of all values of a record. Records are immutable, so they are worked out once for each version. */
  readonly of: (record: AnyRecord) => Uint32Array;
  /** The number of a value of a facet; undefined where no record had it yet. */
  readonly numberOf: (facet: number, value: string) => number | undefined;
  /** The values in the order of their numbers. */
  readonly values: readonly NumberedValue[];
};

/** Values that records had once and have no more are forgotten when there are that many. */
const mostKept = 200_000;
const kept = new Map<Collection, FacetValues>();

/** The numbered values of the facets of a collection; to be asked for anew for each count. */
export function facetValuesOf(collection: Collection): FacetValues {
  const known = kept.get(collection);
  if (known !== undefined && known.values.length <= mostKept) return known;
  const fresh = numbered(facetsOf(collection));
  kept.set(collection, fresh);
  return fresh;
}

function numbered(facets: readonly Facet[]): FacetValues {
  const numbers = facets.map(() => new Map<string, number>());
  const values: NumberedValue[] = [];
  const records = new WeakMap<object, Uint32Array>();
  const numberOf = (facet: number, value: string): number => {
    const known = numbers[facet]?.get(value);
    if (known !== undefined) return known;
    const number = values.push({ facet, value }) - 1;
    numbers[facet]?.set(value, number);
    return number;
  };
  return {
    facets,
    of(record) {
      let found = records.get(record);
      if (found === undefined) {
        found = Uint32Array.from(
          facets.flatMap((facet, at) =>
            facetValues(facet, record).map((value) => numberOf(at, value)),
          ),
        );
        records.set(record, found);
      }
      return found;
    },
    numberOf: (facet, value) => numbers[facet]?.get(value),
    values,
  };
}
