import type { Collection, RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { entriesUnder, type Given, type Indexed, indexedFrom } from "./indexed.ts";

/**
 * Something that rules want to know of the whole register and that is prepared once per register: who uses a party,
 * which policies show an activity. The answer for a key is compared with the one given before, so that a change
 * elsewhere has a record checked again only where it changes the answer.
 */
export type Question<Key, Answer> = (register: Register) => (key: Key) => Answer;

/** What follows from a record alone, worked out once as long as the record is the same object. */
export function derived<R extends object, Value>(valueOf: (record: R) => Value) {
  const known = new WeakMap<R, { readonly value: Value }>();
  return (record: R): Value => {
    let given = known.get(record);
    if (given === undefined) known.set(record, (given = { value: valueOf(record) }));
    return given.value;
  };
}

/**
 * A question answered from one collection: the entries that its records, archived ones apart, give under a key, in the
 * order of the records. What a record gives is worked out once, as long as the record is the same.
 */
export function index<C extends Collection, Entry>(
  collection: C,
  entriesOf: (record: RecordIn<C>) => Iterable<readonly [key: string, entry: Entry]>,
): Question<string, readonly Entry[]> {
  const givenBy = derived((record: RecordIn<C>): Given<Entry> => [...entriesOf(record)]);
  let last: Indexed<RecordIn<C>, Entry> | null = null;
  return (register) => {
    const indexed = indexedFrom<RecordIn<C>, Entry>(last, register.current(collection), givenBy);
    last = indexed;
    return (key) => entriesUnder(indexed, key);
  };
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
