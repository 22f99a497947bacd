import type { Collection, RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";

/**
 * Something that rules want to know of the whole register and that is prepared once per register: who uses a party,
 * which policies show an activity. The answer for a key is compared with the one given before, so that a change
 * elsewhere has a record checked again only where it changes the answer.
 */
export type Question<Key, Answer> = (register: Register) => (key: Key) => Answer;

const nothing: readonly never[] = [];

/**
 * A question answered from one collection: the entries that its records, archived ones apart, give under a key, in the
 * order of the records. What a record gives is worked out once, as long as the record is the same.
 */
export function index<C extends Collection, Entry>(
  collection: C,
  entriesOf: (record: RecordIn<C>) => Iterable<readonly [key: string, entry: Entry]>,
): Question<string, readonly Entry[]> {
  const known = new WeakMap<RecordIn<C>, Given<Entry>>();
  const givenBy = (record: RecordIn<C>): Given<Entry> => {
    let given = known.get(record);
    if (given === undefined) known.set(record, (given = [...entriesOf(record)]));
    return given;
  };
  let last: Indexed<RecordIn<C>, Entry> | null = null;
  return (register) => {
    const records = register.current(collection);
    const entries = (last && updated(last, records, givenBy)) ?? built(records, givenBy);
    last = { records, entries };
    return (key) => entries.get(key) ?? nothing;
  };
}

type Given<Entry> = readonly (readonly [key: string, entry: Entry])[];

type Entries<Entry> = ReadonlyMap<string, readonly Entry[]>;

/** The entries of some records, kept so that the next register's follow from them. */
type Indexed<R, Entry> = { readonly records: readonly R[]; readonly entries: Entries<Entry> };

function built<R, Entry>(
  records: readonly R[],
  givenBy: (record: R) => Given<Entry>,
): Entries<Entry> {
  const entries = new Map<string, Entry[]>();
  for (const record of records) {
    for (const [key, entry] of givenBy(record)) {
      const list = entries.get(key);
      if (list === undefined) entries.set(key, [entry]);
      else list.push(entry);
    }
  }
  return entries;
}

/** More changed records than this are not worth looking for one by one. */
const fewChanges = 8;

/** The entries after a few records changed in place; null where building them anew is simpler. */
function updated<R extends { readonly id: string }, Entry>(
  last: Indexed<R, Entry>,
  records: readonly R[],
  givenBy: (record: R) => Given<Entry>,
): Entries<Entry> | null {
  if (last.records.length !== records.length) return null;
  const changed: (readonly [before: R, after: R])[] = [];
  for (const [place, after] of records.entries()) {
    const before = last.records[place];
    if (before === after) continue;
    if (before?.id !== after.id || changed.push([before, after]) > fewChanges) return null;
  }
  const entries = new Map(last.entries);
  for (const [before, after] of changed) {
    const old = Map.groupBy(givenBy(before), ([key]) => key);
    const now = Map.groupBy(givenBy(after), ([key]) => key);
    if ([...now.keys()].some((key) => !old.has(key))) return null;
    for (const [key, given] of old) {
      const list = entries.get(key) ?? nothing;
      const [first] = given;
      // Only things that are themselves can be told from the same of another record.
      if (first === undefined || typeof first[1] !== "object") return null;
      const start = list.indexOf(first[1]);
      const next = (now.get(key) ?? []).map(([, entry]) => entry);
      entries.set(key, list.toSpliced(start, given.length, ...next));
    }
  }
  return entries;
}

/** The same question, worked out once per register and key: for answers that take the whole register. */
export function remembering<Key, Answer>(question: Question<Key, Answer>): Question<Key, Answer> {
  return (register) => {
    const answer = question(register);
    const known = new Map<Key, Answer>();
    return (key) => {
      const given = known.get(key);
      if (given !== undefined) return given;
      const found = answer(key);
      known.set(key, found);
      return found;
    };
  };
}

/** Whether two answers are the same: identical, or lists or plain objects of identical things. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, place) => Object.is(one, b[place]));
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const names = Object.keys(left);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && Object.is(left[name], right[name]))
  );
}
