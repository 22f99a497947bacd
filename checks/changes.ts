import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Looked } from "./context.ts";
import { changedIn } from "./changed.ts";
import { isSameAnswer } from "./question.ts";
import type { AnyQuestion, LookedAt, Situation } from "./situation.ts";

/** What differs between the situation of the last check and that of the next. */
export type Changes = {
  readonly after: Situation;
  /** The ids of records that are other objects now, were added or are gone; collections without any are left out. */
  readonly records: ReadonlyMap<Collection, ReadonlyMap<string, unknown>>;
  /** Policies of which another version is in force. */
  readonly policies: ReadonlySet<string>;
  /** The questions that looked at a collection with such records; others have the answers they had. */
  readonly questions: readonly AnyQuestion[];
};

/** Compares two situations; `lookedAt` is what questions looked at so far. */
export function changesBetween(before: Situation, after: Situation, lookedAt: LookedAt): Changes {
  const records = new Map<Collection, ReadonlyMap<string, unknown>>();
  for (const collection of collections) {
    const changed = changedIn<RecordIn<Collection>>(
      before.register.records[collection],
      after.register.records[collection],
    );
    if (changed.size > 0) records.set(collection, changed);
  }
  const policies = new Set(
    [...before.publications.keys(), ...after.publications.keys()].filter(
      (id) => !isSameAnswer(before.publications.get(id), after.publications.get(id)),
    ),
  );
  const questions = [...lookedAt].flatMap(([question, seen]) =>
    isDisjoint(seen, records) ? [] : [question],
  );
  return { after, records, policies, questions };
}

/** Whether a check that looked at this before would see the same now. */
export function isUnchanged(looked: Looked, changes: Changes): boolean {
  const { after, records, policies, questions } = changes;
  for (const [collection, ids] of records) {
    if (looked.collections.has(collection)) return false;
    const seen = looked.records.get(collection);
    if (seen !== undefined && !isDisjoint(seen, ids)) return false;
  }
  if (!isDisjoint(looked.policies, policies)) return false;
  for (const question of questions) {
    const given = looked.answers.get(question);
    if (given === undefined) continue;
    for (const [key, answer] of given) {
      if (!isSameAnswer(after.answer(question, key), answer)) return false;
    }
  }
  return true;
}

type Members<T> = {
  readonly size: number;
  readonly has: (member: T) => boolean;
  readonly keys: () => Iterable<T>;
};

// An edit changes few records: the members of the smaller set are looked for in the larger one.
function isDisjoint<T>(a: Members<T>, b: Members<T>): boolean {
  if (a.size > b.size) return isDisjoint(b, a);
  for (const member of a.keys()) if (b.has(member)) return false;
  return true;
}
