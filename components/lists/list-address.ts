import { facetsOf } from "#register/facets.ts";
import type { Field } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { ListRequest } from "#queries/lists.ts";

/** How close rows stand, and whether long texts are cut: `whole` shows all of them. */
export const densities = ["comfortable", "compact", "whole"] as const;

export type Density = (typeof densities)[number];

/** Columns every record has beside its fields. */
export const keptColumns = ["updatedAt", "createdAt"] as const;

const shown: ReadonlySet<Field["kind"]> = new Set<Field["kind"]>([
  "text",
  "localised",
  "number",
  "boolean",
  "date",
  "choice",
  "choices",
  "term",
  "terms",
  "country",
  "countries",
  "ref",
  "refs",
  "texts",
]);

const sorted: ReadonlySet<Field["kind"]> = new Set<Field["kind"]>([
  "text",
  "date",
  "choice",
  "term",
  "ref",
  "country",
  "number",
  "boolean",
]);

/** Every column a list can show. */
export function columnsOf(collection: Collection): readonly string[] {
  const { fields } = entityOf(collection);
  const own = Object.keys(fields).filter((name) => shown.has(fields[name]?.kind ?? "group"));
  return [...own, ...keptColumns];
}

/** The column that names a record: the first with words of its own. */
export function nameColumn(collection: Collection): string {
  const { columns, fields } = entityOf(collection);
  const first = (kind: Field["kind"]) => columns.find((name) => fields[name]?.kind === kind);
  return first("localised") ?? first("text") ?? columns[0] ?? "";
}

/** The name the API sorts a column by; undefined where it cannot. A localised name is sorted as the title. */
export function sortName(collection: Collection, column: string): string | undefined {
  if ((keptColumns as readonly string[]).includes(column)) return column;
  const field = entityOf(collection).fields[column];
  if (field !== undefined && sorted.has(field.kind)) return column;
  return field?.kind === "localised" && column === nameColumn(collection) ? "title" : undefined;
}

/** What a list shows, read from the address of its screen. What the address cannot mean is left out. */
export function listRequestOf(collection: Collection, address: string): ListRequest {
  const search = new URLSearchParams(address);
  const filters: Record<string, readonly string[]> = {};
  for (const { path } of facetsOf(collection)) {
    const values = search.getAll(path);
    if (values.length > 0) filters[path] = values;
  }
  const known = columnsOf(collection);
  const chosen = (search.get("columns") ?? "").split(",").filter((name) => known.includes(name));
  const columns = chosen.length > 0 ? chosen : entityOf(collection).columns;
  const sort = search.get("sort") ?? "title";
  const sortable = [...known.map((name) => sortName(collection, name)), "title"];
  return {
    q: search.get("q") ?? "",
    sort: sortable.includes(sort.replace(/^-/, "")) ? sort : "title",
    archived: search.get("archived") === "true",
    filters,
    columns: withName(collection, columns),
  };
}

/** The density an address asks for. */
export function densityOf(address: string): Density {
  const wanted = new URLSearchParams(address).get("density");
  return densities.find((density) => density === wanted) ?? "comfortable";
}

/** Whether a list is narrowed by anything. */
export function isNarrowed({ q, filters, archived }: ListRequest): boolean {
  return q !== "" || archived || Object.keys(filters).length > 0;
}

/** Parameters of an address that change: a text, several values, or nothing. */
export type AddressChanges = Readonly<Record<string, string | readonly string[] | null>>;

/** The address with some parameters changed, the others as they were. */
export function changedAddress(address: string, changes: AddressChanges): string {
  const search = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    search.delete(name);
    if (value === null || value === "") continue;
    for (const one of typeof value === "string" ? [value] : value) search.append(name, one);
  }
  return search.toString();
}

/** A column without its name would leave rows that nobody can tell apart. */
function withName(collection: Collection, columns: readonly string[]): readonly string[] {
  const name = nameColumn(collection);
  return columns.includes(name) ? columns : [name, ...columns];
}

/** Whether two addresses show the same, whatever the order of their parameters; the instant they show it at apart. */
export function isSameAddress(one: string, other: string): boolean {
  const sorted = (address: string) => {
    const search = new URLSearchParams(address);
    search.delete("asOf");
    search.sort();
    return search.toString();
  };
  return sorted(one) === sorted(other);
}
