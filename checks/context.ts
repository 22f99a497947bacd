import type { Collection, RecordIn } from "#register/registry.ts";
import type { Question } from "./question.ts";
import type { Reference } from "#register/reference/reference.ts";
import type { AnyQuestion, Publication, Situation } from "./situation.ts";
import { byId, inForce, type Source, type Sources, sourceOf, whole } from "./source.ts";

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

/** An answer that was given while records were checked; all records that rest on it share it. */
export type Note = {
  readonly source: Source;
  readonly key: unknown;
  readonly answer: unknown;
  /** The last situation in which the answer was found to be the same, and the last in which it was not. */
  holdsIn: number;
  failsIn: number;
  /** The number of the last record it was noted for. */
  notedFor: number;
};

/** What the rules looked at to check one record, each thing once, by the index of its source. */
export type Looked = readonly (readonly Note[] | undefined)[];

/** Gives the context for checking the next record on that day, and what is looked at through it from then on. */
export type Watch = (today: string) => { readonly context: CheckContext; readonly looked: Looked };

/** Begins to watch what is looked at in a situation. */
export function watch(situation: Situation, sources: Sources): Watch {
  const notes = new Map<Source, Map<unknown, Note>>();
  let looked: Note[][] = [];
  let checked = 0;
  const look = (source: Source, key: unknown) => {
    let byKey = notes.get(source);
    if (byKey === undefined) notes.set(source, (byKey = new Map()));
    let note = byKey.get(key);
    if (note === undefined) {
      const answer = source.answer(situation, key);
      note = { source, key, answer, holdsIn: situation.number, failsIn: 0, notedFor: 0 };
      byKey.set(key, note);
    }
    if (note.notedFor !== checked) {
      note.notedFor = checked;
      const together = looked[source.index];
      if (together === undefined) looked[source.index] = [note];
      else together.push(note);
    }
    return note.answer as never;
  };
  const shared: Omit<CheckContext, "today"> = {
    reference: situation.reference,
    find: (collection, id) =>
      id === null || id === undefined ? undefined : look(byId[collection], id),
    all: (collection) => look(whole[collection], null),
    publication: (policyId) => look(inForce, policyId),
    ask: (question, key) => look(sourceOf(sources, question as AnyQuestion), key),
  };
  const contexts = new Map<string, CheckContext>();
  return (today) => {
    let context = contexts.get(today);
    if (context === undefined) contexts.set(today, (context = { today, ...shared }));
    looked = [];
    checked += 1;
    return { context, looked };
  };
}
