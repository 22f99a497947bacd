import { type Collection, collections } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Question } from "./question.ts";
import type { Reference } from "#register/reference/reference.ts";
import { type Sources, sourceOf } from "./source.ts";

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
  /** No other situation has the same; from 1. */
  readonly number: number;
  readonly register: Register;
  readonly reference: Reference;
  readonly publications: Publications;
  /** Answers a question about the register; each question is prepared at most once. */
  readonly answer: (question: AnyQuestion, key: unknown) => unknown;
};

let situations = 0;

/** The situation of a check of a register; what questions look at is noted with their sources. */
export function situationOf(
  register: Register,
  reference: Reference,
  publications: Publications,
  sources: Sources,
): Situation {
  const prepared = new Map<AnyQuestion, (key: unknown) => unknown>();
  situations += 1;
  return {
    number: situations,
    register,
    reference,
    publications,
    answer: (question, key) => {
      let toKey = prepared.get(question);
      if (toKey === undefined) {
        toKey = question(watched(register, sourceOf(sources, question).collections));
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
      for (const collection of collections) lookedAt.add(collection);
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
