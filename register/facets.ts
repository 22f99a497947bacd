import type { Field, Fields } from "./field.ts";
import type { Bilingual } from "./locale.ts";
import { type Collection, entityOf } from "./registry.ts";
import { isObject } from "./walk.ts";

/** Something lists of a collection are narrowed by: a simple field of the record, or one of its parts by its dotted path. */
export type Facet = { readonly path: string; readonly field: Field; readonly label: Bilingual };

type Further = string | { readonly path: string; readonly label: Bilingual };

/** What people narrow a list by beside the columns that have words to choose from. */
const further: { readonly [C in Collection]?: readonly Further[] } = {
  activities: [
    "ownerName",
    "department",
    "tags",
    "purposes.grounds.basis",
    "dataUses.subjectIds",
    "dataUses.dataItemId",
    "involvements.partyId",
    {
      path: "involvements.transfers.countries",
      label: { en: "Transferred to", fr: "Transférées vers" },
    },
    "organisationIds",
    "visibility",
  ],
  parties: ["tags"],
};

const chosenFrom: ReadonlySet<string> = new Set(["choice", "term", "ref", "country", "boolean"]);

const known = new Map<Collection, readonly Facet[]>();

/** What lists of a collection can be narrowed by, in the order in which screens offer it. */
export function facetsOf(collection: Collection): readonly Facet[] {
  const found = known.get(collection) ?? declaredFacets(collection);
  known.set(collection, found);
  return found;
}

function declaredFacets(collection: Collection): readonly Facet[] {
  const { columns, fields } = entityOf(collection);
  const shown = columns.filter((name) => chosenFrom.has(fields[name]?.kind ?? ""));
  return [...shown, ...(further[collection] ?? [])].flatMap((entry) => {
    const path = typeof entry === "string" ? entry : entry.path;
    const field = fieldAt(fields, path.split("."));
    if (field === undefined) return [];
    return [{ path, field, label: typeof entry === "string" ? field.label : entry.label }];
  });
}

/** Whether a facet has a column of its own in the database: the others are found by marks in the search index. */
export function hasColumn({ path, field }: Pick<Facet, "path" | "field">): boolean {
  return !path.includes(".") && (chosenFrom.has(field.kind) || field.kind === "text");
}

/** The values a record has for a facet, each once; one empty text where it has none. */
export function facetValues({ path }: Pick<Facet, "path">, record: unknown): readonly string[] {
  const found = new Set<string>();
  collect(record, path.split("."), found);
  return found.size === 0 ? [""] : [...found];
}

/** How the search index says that a record has that value for a facet. */
export function facetMark(path: string, value: string): string {
  return `#${path}=${value}`;
}

function fieldAt(fields: Fields, [name = "", ...rest]: readonly string[]): Field | undefined {
  const field = fields[name];
  if (rest.length === 0 || field === undefined) return field;
  return "fields" in field ? fieldAt(field.fields, rest) : undefined;
}

function collect(value: unknown, path: readonly string[], found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, path, found);
  else if (path.length === 0) {
    if (value !== null && value !== undefined) found.add(String(value));
  } else if (isObject(value)) collect(value[path[0] ?? ""], path.slice(1), found);
}
