import type { Subject } from "#access/roles.ts";
import type { Collection } from "#register/registry.ts";

/** What of a record the table of roles looks at. */
export function subjectOf(
  collection: Collection,
  record: Readonly<Record<string, unknown>>,
): Subject {
  if (collection !== "activities") return { collection };
  return {
    collection,
    ownerEmail: record["ownerEmail"] as string | null,
    state: record["state"] as string | null,
  };
}
