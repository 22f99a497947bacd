import type { Collection, RecordIn } from "./registry.ts";
import { collections } from "./registry.ts";

/** The records of every collection, in ascending order of id. */
export type RegisterRecords = { readonly [C in Collection]: readonly RecordIn<C>[] };

/**
 * The whole register at one instant: plain, deeply read-only data with look-up by id.
 * Everything downstream (checks, policy, reports, screens) is a pure function of it.
 */
export type Register = {
  /** The instant it shows, ISO 8601 in UTC. */
  readonly at: string;
  readonly records: RegisterRecords;
  /** The record with that id, archived ones included; undefined where there is none. */
  readonly find: <C extends Collection>(
    collection: C,
    id: string | null | undefined,
  ) => RecordIn<C> | undefined;
  /** The records that are not archived, in order of id. */
  readonly current: <C extends Collection>(collection: C) => readonly RecordIn<C>[];
};

/** Records for which nothing was said in any collection. */
export function emptyRecords(): RegisterRecords {
  return Object.fromEntries(
    collections.map((collection) => [collection, []]),
  ) as unknown as RegisterRecords;
}

/** Builds the register value from its records; each collection is sorted by id so that every reader sees one order. */
export function makeRegister(records: Partial<RegisterRecords>, at: string): Register {
  const sorted = emptyRecords() as Record<Collection, readonly RecordIn<Collection>[]>;
  const byId = new Map<Collection, ReadonlyMap<string, RecordIn<Collection>>>();
  const live = new Map<Collection, readonly RecordIn<Collection>[]>();
  for (const collection of collections) {
    const list = [...(records[collection] ?? [])].sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    );
    sorted[collection] = list;
    live.set(
      collection,
      list.filter((record) => record.archivedAt === null),
    );
    byId.set(collection, new Map(list.map((record) => [record.id, record])));
  }
  return {
    at,
    records: sorted as unknown as RegisterRecords,
    find: (collection, id) => byId.get(collection)?.get(id ?? "") as never,
    current: (collection) => (live.get(collection) ?? []) as never,
  };
}
