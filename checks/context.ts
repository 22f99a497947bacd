import type { Collection, RecordIn } from "#register/registry.ts";
import type { Question } from "./question.ts";
import type { Reference } from "./reference/reference.ts";
import type { AnyQuestion, Publication, Situation } from "./situation.ts";

/** What a rule may look at beside its subject. What it looks at is noted: a change of it has the record checked again. */
export type CheckContext = {
  /** The day of the check in the time zone of the organisation, YYYY-MM-DD. */
  readonly today: string;
  /** Countries, adequacy decisions and mechanisms as of the instant of the check. */
  readonly reference: Reference;
  /** The record with that id, archived ones included; undefined where there is none. */
  readonly find: <C extends Collection>(
    collection: C,
    id: string | null | undefined,
  ) => RecordIn<C> | undefined;
  /** All records that are not archived. Only for rules about few records: any change has them checked again. */
  readonly all: <C extends Collection>(collection: C) => readonly RecordIn<C>[];
  /** The version of a policy in force; undefined where none was published. */
  readonly publication: (policyId: string) => Publication | undefined;
  /** The answer to a question about the whole register. */
  readonly ask: <Key, Answer>(question: Question<Key, Answer>, key: Key) => Answer;
};

/** What the rules looked at to check one record. */
export type Looked = {
  /** Records that were found, and ids under which there was none. */
  readonly records: ReadonlyMap<Collection, ReadonlyMap<string, unknown>>;
  readonly collections: ReadonlySet<Collection>;
  /** Policies whose version in force was asked for. */
  readonly policies: ReadonlySet<string>;
  readonly answers: ReadonlyMap<AnyQuestion, ReadonlyMap<unknown, unknown>>;
};

/** A context for checking one record, and what was looked at through it. */
export function watchedContext(
  situation: Situation,
  today: string,
): { readonly context: CheckContext; readonly looked: Looked } {
  const { register, reference, publications } = situation;
  const records = new Map<Collection, Map<string, unknown>>();
  const collections = new Set<Collection>();
  const policies = new Set<string>();
  const answers = new Map<AnyQuestion, Map<unknown, unknown>>();
  const context: CheckContext = {
    today,
    reference,
    find: (collection, id) => {
      if (id === null || id === undefined) return undefined;
      const known = within(records, collection);
      if (!known.has(id)) known.set(id, register.find(collection, id));
      return known.get(id) as never;
    },
    all: (collection) => {
      collections.add(collection);
      return register.current(collection);
    },
    publication: (policyId) => {
      policies.add(policyId);
      return publications.get(policyId);
    },
    ask: (question, key) => {
      const given = within(answers, question as AnyQuestion);
      if (!given.has(key)) given.set(key, situation.answer(question as AnyQuestion, key));
      return given.get(key) as never;
    },
  };
  return { context, looked: { records, collections, policies, answers } };
}

function within<K, Key, V>(maps: Map<K, Map<Key, V>>, name: K): Map<Key, V> {
  let map = maps.get(name);
  if (map === undefined) maps.set(name, (map = new Map()));
  return map;
}
