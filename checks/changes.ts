import { collections } from "#register/registry.ts";
import type { Changes, Situation } from "./context.ts";
import { isSameAnswer } from "./question.ts";

/** What differs between the situation of the last check and that of the next. */
export function changesBetween(before: Situation, after: Situation): Changes {
  const records = new Set<string>();
  const changed = new Set<(typeof collections)[number]>();
  for (const collection of collections) {
    const sizeBefore = records.size;
    for (const { id } of [
      ...before.register.records[collection],
      ...after.register.records[collection],
    ]) {
      if (before.register.find(collection, id) !== after.register.find(collection, id)) {
        records.add(`${collection}/${id}`);
      }
    }
    if (records.size > sizeBefore) changed.add(collection);
  }
  const policies = new Set(
    [...before.publications.keys(), ...after.publications.keys()].filter(
      (id) => !isSameAnswer(before.publications.get(id), after.publications.get(id)),
    ),
  );
  return { records, collections: changed, policies };
}
