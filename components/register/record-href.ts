import type { Collection } from "#register/registry.ts";

/** The address of a record's form, at one of its fields (JSON Pointer). */
export function fieldHref(collection: Collection, id: string, pointer: string): string {
  return `${recordHref(collection, id)}/edit?at=${encodeURIComponent(pointer)}`;
}

/** The address of a record's page. */
export function recordHref(collection: Collection, id: string): string {
  return `/register/${collection}/${id}`;
}
