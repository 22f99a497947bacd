import { recordHref } from "#components/register/record-href.ts";
import type { Collection } from "#register/registry.ts";

/** The address where two versions of a record stand side by side; the newest two where none are named. */
export function versionsHref(
  collection: Collection,
  id: string,
  from?: number,
  to?: number,
): string {
  const chosen = from === undefined || to === undefined ? "" : `?from=${from}&to=${to}`;
  return `${recordHref(collection, id)}/versions${chosen}`;
}
