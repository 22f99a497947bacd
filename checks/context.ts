import type { Collection, RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { isSameAnswer, type Question } from "./question.ts";
import type { Reference } from "./reference/reference.ts";

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
  /** The answer to a question about the whole register. */
  readonly ask: <Key, Answer>(question: Question<Key, Answer>, key: Key) => Answer;
};

type AnyQuestion = Question<unknown, unknown>;
type Given = readonly [question: AnyQuestion, key: unknown, answer: unknown];

/** What the rules looked at to check one record. */
export type Looked = {
  /** `collection/id` of records that were found or missed. */
  readonly records: ReadonlySet<string>;
  readonly collections: ReadonlySet<Collection>;
  readonly answers: readonly Given[];
};

/** Answers questions about one register; each is prepared at most once. */
export function makeAnswers(register: Register): (question: AnyQuestion, key: unknown) => unknown {
  const prepared = new Map<AnyQuestion, (key: unknown) => unknown>();
  return (question, key) => {
    let answer = prepared.get(question);
    if (answer === undefined) {
      answer = question(register);
      prepared.set(question, answer);
    }
    return answer(key);
  };
}

/** A context for checking one record, and what was looked at through it. */
export function watchedContext(
  register: Register,
  answers: ReturnType<typeof makeAnswers>,
  reference: Reference,
  today: string,
): { readonly context: CheckContext; readonly looked: Looked } {
  const records = new Set<string>();
  const collections = new Set<Collection>();
  const given = new Map<AnyQuestion, Map<unknown, unknown>>();
  const list: Given[] = [];
  const context: CheckContext = {
    today,
    reference,
    find: (collection, id) => {
      if (id === null || id === undefined) return undefined;
      records.add(`${collection}/${id}`);
      return register.find(collection, id);
    },
    all: (collection) => {
      collections.add(collection);
      return register.current(collection);
    },
    ask: (question, key) => {
      const asked = question as AnyQuestion;
      let known = given.get(asked);
      if (known === undefined) given.set(asked, (known = new Map()));
      if (!known.has(key)) {
        const answer = answers(asked, key);
        known.set(key, answer);
        list.push([asked, key, answer]);
      }
      return known.get(key) as never;
    },
  };
  return { context, looked: { records, collections, answers: list } };
}

/** Whether a check that looked at this would see the same now. */
export function isUnchanged(
  looked: Looked,
  changed: { readonly records: ReadonlySet<string>; readonly collections: ReadonlySet<Collection> },
  answers: ReturnType<typeof makeAnswers>,
): boolean {
  return (
    isDisjoint(looked.collections, changed.collections) &&
    isDisjoint(looked.records, changed.records) &&
    looked.answers.every(([question, key, answer]) => isSameAnswer(answers(question, key), answer))
  );
}

// An edit changes few records: the members of the smaller set are looked for in the larger one.
function isDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size > b.size) return isDisjoint(b, a);
  for (const member of a) if (b.has(member)) return false;
  return true;
}
