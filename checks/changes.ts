import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Looked } from "./context.ts";
import { isSameAnswer } from "./question.ts";
import type { LookedAt, Situation } from "./situation.ts";

/** What differs between the situation of the last check and that of the next. */
export type Changes = {
  readonly after: Situation;
  /** The ids of records that are other objects now, were added or are gone; collections without any are left out. */
  readonly records: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** Policies of which another version is in force. */
  readonly policies: ReadonlySet<string>;
};

/** Compares two situations. */
export function changesBetween(before: Situation, after: Situation): Changes {
  const records = new Map<Collection, ReadonlySet<string>>();
  for (const collection of collections) {
    const changed = changedIds(
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
  return { after, records, policies };
}

type List = readonly RecordIn<Collection>[];

/** The ids at which two lists in ascending order of id differ. */
function changedIds(before: List, after: List): ReadonlySet<string> {
  const changed = new Set<string>();
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const [old, now] = [before[b], after[a]];
    if (old === now) {
      b += 1;
      a += 1;
    } else if (now === undefined || (old !== undefined && old.id < now.id)) {
      changed.add(old?.id ?? "");
      b += 1;
    } else {
      changed.add(now.id);
      a += 1;
      if (old?.id === now.id) b += 1;
    }
  }
  return changed;
}

const none: ReadonlySet<Collection> = new Set();

/** Whether a check that looked at this before would see the same now. */
export function isUnchanged(looked: Looked, changes: Changes, lookedAt: LookedAt): boolean {
  const { after, records, policies } = changes;
  for (const [collection, ids] of records) {
    if (looked.collections.has(collection)) return false;
    const seen = looked.records.get(collection);
    if (seen !== undefined && !isDisjoint(seen, ids)) return false;
  }
  if (!isDisjoint(looked.policies, policies)) return false;
  for (const [question, given] of looked.answers) {
    if (isDisjoint(lookedAt.get(question) ?? none, records)) continue;
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
