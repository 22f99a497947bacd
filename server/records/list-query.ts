import { facetsOf, hasColumn } from "#register/facets.ts";
import type { Field } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { invalid } from "../refusal.ts";

/** What a list was asked for, checked against the declarations. */
export type ListQuery = {
  readonly q: string;
  /** Field or dotted path of a facet → accepted values (any of them; an empty one: nothing said). */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** Only records that refer to this: target kind and id. */
  readonly refersTo: { readonly target: string; readonly id: string } | null;
  readonly sort: { readonly field: string; readonly descending: boolean };
  readonly limit: number;
  readonly cursor: string | null;
  /** How many records to pass over; for screens that jump into the middle of a list. */
  readonly offset: number;
  readonly archived: boolean;
  /** Only these fields beside the kept ones; all where empty. */
  readonly fields: readonly string[];
  /** With what the values of those fields are called. */
  readonly withNames: boolean;
};

const kept = ["version", "createdAt", "updatedAt"] as const;
const stored = new Set(["text", "date", "choice", "term", "ref", "country", "number", "boolean"]);
const filterable = new Set(["choice", "term", "ref", "country", "boolean", "text", "date"]);
const reserved = new Set([
  "q",
  "sort",
  "limit",
  "cursor",
  "offset",
  "archived",
  "fields",
  "refersTo",
  "names",
  "asOf",
]);

/** The names a list of that collection can be sorted by; `title` is the name of the record. */
export function sortableFields(collection: Collection): readonly string[] {
  const entity = entityOf(collection);
  return [
    "title",
    ...kept,
    ...Object.keys(entity.fields).filter(
      (name) => stored.has(kindOf(entity.fields[name])) || name === titleColumn(collection),
    ),
  ];
}

/** The names a list of that collection can be filtered by. */
export function filterableFields(collection: Collection): readonly string[] {
  const { fields } = entityOf(collection);
  const own = Object.keys(fields).filter((name) => filterable.has(kindOf(fields[name])));
  const marked = facetsOf(collection).filter((facet) => !hasColumn(facet));
  return [...own, ...marked.map(({ path }) => path)];
}

/** The localised field a record is named by: sorting by it uses the stored, folded title. */
export function titleColumn(collection: Collection): string | undefined {
  const { fields, columns } = entityOf(collection);
  return columns.find((name) => kindOf(fields[name]) === "localised");
}

/** Reads the parameters of a list. @throws Refusal invalid, naming each wrong parameter */
export function parseListQuery(
  collection: Collection,
  parameters: URLSearchParams,
  locale: "en" | "fr",
): ListQuery {
  const problems: { pointer: string; detail: string; code: string }[] = [];
  const wrong = (name: string, en: string, fr: string) =>
    problems.push({ pointer: `/${name}`, detail: locale === "fr" ? fr : en, code: "parameter" });
  const filters = new Map<string, readonly string[]>();
  const allowed = filterableFields(collection);
  for (const name of new Set(parameters.keys())) {
    if (reserved.has(name)) continue;
    if (allowed.includes(name)) filters.set(name, parameters.getAll(name));
    else
      wrong(
        name,
        `There is no filter “${name}”. Filters: ${allowed.join(", ")}.`,
        `Le filtre « ${name} » n'existe pas. Filtres : ${allowed.join(", ")}.`,
      );
  }
  const sort = parameters.get("sort") ?? "title";
  const field = sort.startsWith("-") ? sort.slice(1) : sort;
  if (!sortableFields(collection).includes(field)) {
    wrong("sort", `Cannot sort by “${field}”.`, `Tri par « ${field} » impossible.`);
  }
  const limit = Number(parameters.get("limit") ?? "50");
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) {
    wrong(
      "limit",
      "The limit is a whole number from 1 to 500.",
      "La limite est un nombre entier de 1 à 500.",
    );
  }
  const offset = Number(parameters.get("offset") ?? "0");
  if (!Number.isInteger(offset) || offset < 0 || offset > 1_000_000) {
    wrong("offset", "The offset is a whole number.", "Le décalage est un nombre entier.");
  }
  const refersTo = parameters.get("refersTo");
  const match = refersTo === null ? null : /^([A-Za-z]+):([a-z0-9][a-z0-9-]{0,63})$/.exec(refersTo);
  if (refersTo !== null && match === null) {
    wrong(
      "refersTo",
      "Write a kind and an id: refersTo=party:party-ovh.",
      "Indiquez une nature et un identifiant : refersTo=party:party-ovh.",
    );
  }
  if (problems.length > 0) throw invalid(problems);
  return {
    q: (parameters.get("q") ?? "").slice(0, 400),
    filters,
    refersTo: match === null ? null : { target: match[1] ?? "", id: match[2] ?? "" },
    sort: { field, descending: sort.startsWith("-") },
    limit,
    cursor: parameters.get("cursor"),
    offset,
    archived: parameters.get("archived") === "true",
    fields: (parameters.get("fields") ?? "").split(",").filter((name) => name !== ""),
    withNames: parameters.get("names") === "true",
  };
}

const kindOf = (field: Field | undefined): string => field?.kind ?? "";
