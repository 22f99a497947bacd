import type { Collection } from "#register/registry.ts";

/** The address of a record's page. */
export function recordHref(collection: Collection, id: string): string {
  return `/register/${collection}/${id}`;
}
