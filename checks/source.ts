import { type Collection, collections } from "#register/registry.ts";
import type { AnyQuestion, Situation } from "./situation.ts";

/** Something to look at beside a subject that has an answer for each key. */
export type Source = {
  /** Its place among the sources of a checker. */
  readonly index: number;
  readonly answer: (situation: Situation, key: unknown) => unknown;
  /** The collections the answers come from, as far as they were looked at in any register so far. */
  readonly collections: Set<Collection>;
};

/** The questions that were asked so far. */
export type Sources = Map<AnyQuestion, Source>;

const perCollection = (
  first: number,
  answer: (s: Situation, collection: Collection, key: unknown) => unknown,
) =>
  Object.fromEntries(
    collections.map((collection, at): [Collection, Source] => [
      collection,
      {
        index: first + at,
        answer: (situation, key) => answer(situation, collection, key),
        collections: new Set([collection]),
      },
    ]),
  ) as Readonly<Record<Collection, Source>>;

/** Records by their id, archived ones included. */
export const byId = perCollection(0, ({ register }, collection, id) =>
  register.find(collection, id as string),
);

/** All records that are not archived. */
export const whole = perCollection(collections.length, ({ register }, collection) =>
  register.current(collection),
);

/** The versions in force, by the id of their policy. */
export const inForce: Source = {
  index: 2 * collections.length,
  answer: ({ publications }, policyId) => publications.get(policyId as string),
  collections: new Set(),
};

/** The answers to a question. */
export function sourceOf(sources: Sources, question: AnyQuestion): Source {
  let source = sources.get(question);
  if (source === undefined) {
    source = {
      index: inForce.index + 1 + sources.size,
      answer: (situation, key) => situation.answer(question, key),
      collections: new Set(),
    };
    sources.set(question, source);
  }
  return source;
}
