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
  const known = new WeakMap<RecordIn<C>, readonly (readonly [string, Entry])[]>();
  return (register) => {
    const entries = new Map<string, Entry[]>();
    for (const record of register.current(collection)) {
      let given = known.get(record);
      if (given === undefined) {
        given = [...entriesOf(record)];
        known.set(record, given);
      }
      for (const [key, entry] of given) {
        const list = entries.get(key);
        if (list === undefined) entries.set(key, [entry]);
        else list.push(entry);
      }
    }
    return (key) => entries.get(key) ?? nothing;
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
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const names = Object.keys(left);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && Object.is(left[name], right[name]))
  );
}
