import { type Collection, entityOf } from "./registry.ts";

/** What is changed in many records at once: who answers for them, where they stand, when they are looked at again. */
const fields: { readonly [C in Collection]?: readonly string[] } = {
  activities: ["ownerName", "ownerEmail", "department", "state", "visibility", "nextReviewAt"],
  parties: ["active"],
};

/** The fields that a bulk edit of that collection may set. */
export function bulkFields(collection: Collection): readonly string[] {
  return fields[collection] ?? [];
}

/** Whether records of that collection carry tags. */
export function hasTags(collection: Collection): boolean {
  return entityOf(collection).fields["tags"]?.kind === "texts";
}
