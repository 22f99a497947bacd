import type { Subject } from "#access/roles.ts";
import type { AnyRecord } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";

/** What decides over access to a record that does not exist yet: whoever makes a draft owns it. */
export function subjectOfNew(collection: Collection, person: { readonly email: string }): Subject {
  return { collection, ownerEmail: person.email, state: "draft" };
}

/** What of a record decides over access to it. */
export function subjectOf(collection: Collection, record: AnyRecord): Subject {
  const { ownerEmail, state } = record;
  return {
    collection,
    ownerEmail: typeof ownerEmail === "string" ? ownerEmail : null,
    state: typeof state === "string" ? state : null,
  };
}
