import type { Collection, RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { isSameAnswer, type Question } from "./question.ts";
import type { Reference } from "./reference/reference.ts";

/** What is known of the version of a policy that is in force. */
export type Publication = {
  readonly number: number;
  /** Whether the register would now publish something else. */
  readonly isStale: boolean;
  /** Whether what it would publish differs in something people must be told of (GDPR Art. 13(3)). */
  readonly hasMaterialChange: boolean;
};

/** The versions in force, by the id of the policy. */
export type Publications = ReadonlyMap<string, Publication>;

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

/** The register that is checked, and what is known beside it. */
export type Situation = {
  readonly register: Register;
  readonly reference: Reference;
  readonly publications: Publications;
  /** Answers a question about the register; each question is prepared at most once. */
  readonly answer: (question: AnyQuestion, key: unknown) => unknown;
};

type AnyQuestion = Question<unknown, unknown>;
type Given = readonly [question: AnyQuestion, key: unknown, answer: unknown];

/** What the rules looked at to check one record. */
export type Looked = {
  /** `collection/id` of records that were found or missed. */
  readonly records: ReadonlySet<string>;
  readonly collections: ReadonlySet<Collection>;
  /** Policies whose version in force was asked for. */
  readonly policies: ReadonlySet<string>;
  readonly answers: readonly Given[];
};

/** The situation of a check of a register. */
export function situationOf(
  register: Register,
  reference: Reference,
  publications: Publications,
): Situation {
  const prepared = new Map<AnyQuestion, (key: unknown) => unknown>();
  const answer: Situation["answer"] = (question, key) => {
    let toKey = prepared.get(question);
    if (toKey === undefined) prepared.set(question, (toKey = question(register)));
    return toKey(key);
  };
  return { register, reference, publications, answer };
}

/** A context for checking one record, and what was looked at through it. */
export function watchedContext(
  { register, reference, publications, answer }: Situation,
  today: string,
): { readonly context: CheckContext; readonly looked: Looked } {
  const records = new Set<string>();
  const collections = new Set<Collection>();
  const policies = new Set<string>();
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
    publication: (policyId) => {
      policies.add(policyId);
      return publications.get(policyId);
    },
    ask: (question, key) => {
      const asked = question as AnyQuestion;
      let known = given.get(asked);
      if (known === undefined) given.set(asked, (known = new Map()));
      if (!known.has(key)) {
        const answered = answer(asked, key);
        known.set(key, answered);
        list.push([asked, key, answered]);
      }
      return known.get(key) as never;
    },
  };
  return { context, looked: { records, collections, policies, answers: list } };
}

/** What differs between two situations: records as `collection/id`, and where they are. */
export type Changes = {
  readonly records: ReadonlySet<string>;
  readonly collections: ReadonlySet<Collection>;
  readonly policies: ReadonlySet<string>;
};

/** Whether a check that looked at this would see the same now. */
export function isUnchanged(looked: Looked, changes: Changes, { answer }: Situation): boolean {
  return (
    isDisjoint(looked.collections, changes.collections) &&
    isDisjoint(looked.records, changes.records) &&
    isDisjoint(looked.policies, changes.policies) &&
    looked.answers.every(([question, key, before]) => isSameAnswer(answer(question, key), before))
  );
}

// An edit changes few records: the members of the smaller set are looked for in the larger one.
function isDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size > b.size) return isDisjoint(b, a);
  for (const member of a) if (b.has(member)) return false;
  return true;
}
