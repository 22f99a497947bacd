import type { Collection } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Question } from "./question.ts";
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

/** A question of any kind, as the ones that keep answers see it. */
export type AnyQuestion = Question<unknown, unknown>;

/** The register that is checked, and what is known beside it. */
export type Situation = {
  readonly register: Register;
  readonly reference: Reference;
  readonly publications: Publications;
  /** Answers a question about the register; each question is prepared at most once. */
  readonly answer: (question: AnyQuestion, key: unknown) => unknown;
};

/** The collections each question has looked at, in any register so far. */
export type LookedAt = Map<AnyQuestion, Set<Collection>>;

/** The situation of a check of a register; what questions look at is added to `lookedAt`. */
export function situationOf(
  register: Register,
  reference: Reference,
  publications: Publications,
  lookedAt: LookedAt,
): Situation {
  const prepared = new Map<AnyQuestion, (key: unknown) => unknown>();
  return {
    register,
    reference,
    publications,
    answer: (question, key) => {
      let toKey = prepared.get(question);
      if (toKey === undefined) {
        let known = lookedAt.get(question);
        if (known === undefined) lookedAt.set(question, (known = new Set()));
        toKey = question(watched(register, known));
        prepared.set(question, toKey);
      }
      return toKey(key);
    },
  };
}

/** The same register, noting the collections that are looked at. */
function watched(register: Register, lookedAt: Set<Collection>): Register {
  return {
    at: register.at,
    get records() {
      for (const collection of Object.keys(register.records)) {
        lookedAt.add(collection as Collection);
      }
      return register.records;
    },
    find: (collection, id) => {
      lookedAt.add(collection);
      return register.find(collection, id);
    },
    current: (collection) => {
      lookedAt.add(collection);
      return register.current(collection);
    },
  };
}
