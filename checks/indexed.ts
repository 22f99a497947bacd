import { changedIn } from "./changed.ts";

/** What a record gives to an index: keys, each with an entry. */
export type Given<Entry> = readonly (readonly [key: string, entry: Entry])[];

/** The entries under one key, and the ids of the records that give them, in ascending order. */
type Listed<Entry> = { readonly entries: readonly Entry[]; readonly ids: readonly string[] };

type Lists<Entry> = ReadonlyMap<string, Listed<Entry>>;

/** Entries by key of some records in ascending order of id; an edit changes few, which are kept apart. */
export type Indexed<R, Entry> = {
  readonly records: readonly R[];
  readonly base: Lists<Entry>;
  readonly changed: Lists<Entry>;
};

/** More changed records or keys than these are not worth keeping apart. */
const fewRecords = 64;
const fewKeys = 1024;

const nothing: readonly never[] = [];
const empty = { entries: nothing, ids: nothing };

/** The entries under a key, in the order of the records. */
export function entriesUnder<Entry>(
  { base, changed }: Indexed<unknown, Entry>,
  key: string,
): readonly Entry[] {
  return (changed.get(key) ?? base.get(key) ?? empty).entries;
}

/** An index of records; it follows from an earlier one where few of them differ. */
export function indexedFrom<R extends { readonly id: string }, Entry>(
  last: Indexed<R, Entry> | null,
  records: readonly R[],
  givenBy: (record: R) => Given<Entry>,
): Indexed<R, Entry> {
  if (last === null) return built(records, givenBy);
  if (last.records === records) return last;
  const changes = changedIn(last.records, records);
  if (changes.size > fewRecords || last.changed.size > fewKeys) return built(records, givenBy);
  const changed = new Map(last.changed);
  for (const [id, { before, after }] of changes) {
    const old = before === undefined ? nothing : givenBy(before);
    const now = Map.groupBy(after === undefined ? nothing : givenBy(after), ([key]) => key);
    for (const key of new Set([...old.map(([key]) => key), ...now.keys()])) {
      const list = changed.get(key) ?? last.base.get(key) ?? empty;
      const entries = (now.get(key) ?? nothing).map(([, entry]) => entry);
      changed.set(key, withEntries(list, id, entries));
    }
  }
  return { records, base: last.base, changed };
}

function built<R extends { readonly id: string }, Entry>(
  records: readonly R[],
  givenBy: (record: R) => Given<Entry>,
): Indexed<R, Entry> {
  const base = new Map<string, { entries: Entry[]; ids: string[] }>();
  for (const record of records) {
    for (const [key, entry] of givenBy(record)) {
      const list = base.get(key);
      if (list === undefined) base.set(key, { entries: [entry], ids: [record.id] });
      else {
        list.entries.push(entry);
        list.ids.push(record.id);
      }
    }
  }
  return { records, base, changed: new Map() };
}

/** The same list with the entries of one record put in the place of those it had. */
function withEntries<Entry>(
  { entries, ids }: Listed<Entry>,
  id: string,
  now: readonly Entry[],
): Listed<Entry> {
  const found = ids.findIndex((other) => other >= id);
  const start = found === -1 ? ids.length : found;
  let end = start;
  while (ids[end] === id) end += 1;
  return {
    entries: entries.toSpliced(start, end - start, ...now),
    ids: ids.toSpliced(start, end - start, ...now.map(() => id)),
  };
}
