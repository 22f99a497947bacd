import type { RefTarget } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { ListRequest } from "#queries/records.ts";

type SearchParams = { readonly get: (name: string) => string | null };

const filtering: ReadonlySet<string> = new Set(["choice", "term", "ref", "country", "boolean"]);
const sortKinds: ReadonlySet<string> = new Set([
  "text",
  "date",
  "choice",
  "term",
  "ref",
  "country",
  "number",
  "boolean",
]);

/** The columns of a list that can be filtered by. */
export function filterColumns(collection: Collection): readonly string[] {
  const { columns, fields } = entityOf(collection);
  return columns.filter((name) => filtering.has(fields[name]?.kind ?? ""));
}

/** The kinds of records a list can be filtered by. */
export function filterKinds(collection: Collection): readonly RefTarget[] {
  const { fields } = entityOf(collection);
  return filterColumns(collection).flatMap((name) => {
    const field = fields[name];
    return field?.kind === "ref" ? [field.to] : [];
  });
}

/** The name the API sorts a column by; undefined where it cannot. A localised name is sorted as the title. */
export function sortName(collection: Collection, column: string): string | undefined {
  const { columns, fields } = entityOf(collection);
  const kind = fields[column]?.kind ?? "";
  if (sortKinds.has(kind)) return column;
  const first = columns.find((name) => fields[name]?.kind === "localised");
  return column === first ? "title" : undefined;
}

/** Reads what a list shows from the address of its screen. */
export function listRequestOf(collection: Collection, search: SearchParams): ListRequest {
  const filters: Record<string, string> = {};
  for (const name of filterColumns(collection)) {
    const value = search.get(name);
    if (value !== null && value !== "") filters[name] = value;
  }
  const q = search.get("q");
  const sort = search.get("sort");
  return {
    filters,
    ...(q === null ? {} : { q }),
    ...(sort === null ? {} : { sort }),
    archived: search.get("archived") === "true",
  };
}

/** Whether a list is narrowed by anything. */
export function isNarrowed({ q, filters, archived }: ListRequest): boolean {
  return (q ?? "") !== "" || archived === true || Object.keys(filters).length > 0;
}
