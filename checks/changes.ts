import { type Collection, collections } from "#register/registry.ts";
import type { Looked, Note } from "./context.ts";
import { isSameAnswer } from "./question.ts";
import type { Publications, Situation } from "./situation.ts";
import { byId, inForce, type Sources, whole } from "./source.ts";

/** What differs between the situation of the last check and that of the next. */
export type Changes = {
  readonly after: Situation;
  /** The indexes of the sources that may give other answers now; every other gives those it gave. */
  readonly sources: readonly number[];
};

/** Compares two situations; `asked` are the questions that were asked so far. */
export function changesBetween(before: Situation, after: Situation, asked: Sources): Changes {
  const changed = new Set<Collection>(
    collections.filter(
      (collection) =>
        !isSameAnswer(before.register.records[collection], after.register.records[collection]),
    ),
  );
  const sources = [...Object.values(byId), ...Object.values(whole), ...asked.values()].filter(
    ({ collections: lookedAt }) => [...lookedAt].some((one) => changed.has(one)),
  );
  if (!areSamePublications(before.publications, after.publications)) sources.push(inForce);
  return { after, sources: sources.map(({ index }) => index) };
}

function areSamePublications(some: Publications, others: Publications): boolean {
  return (
    some.size === others.size &&
    [...some].every(([policyId, one]) => isSameAnswer(one, others.get(policyId)))
  );
}

/** Whether a check that looked at this before would see the same now. */
export function isUnchanged(looked: Looked, { after, sources }: Changes): boolean {
  return sources.every((source) => looked[source]?.every((note) => holds(note, after)) !== false);
}

/** Whether an answer would be the same; found out once for all records that rest on it. */
function holds(note: Note, situation: Situation): boolean {
  if (note.holdsIn === situation.number) return true;
  if (note.failsIn === situation.number) return false;
  const isSame = isSameAnswer(note.source.answer(situation, note.key), note.answer);
  if (isSame) note.holdsIn = situation.number;
  else note.failsIn = situation.number;
  return isSame;
}
