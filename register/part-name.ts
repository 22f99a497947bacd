import { countryName } from "./countries.ts";
import type { Field, Fields, RefTarget } from "./field.ts";
import { type Locale, type LocalisedText, textInAny } from "./locale.ts";
import type { Register } from "./register.ts";
import { collections, type Collection, entityOf } from "./registry.ts";
import { termLabel } from "./vocabulary.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where names are looked up: the register, and the record that holds the parts. */
type Place = { readonly register: Register; readonly record: Values; readonly fields: Fields };

const collectionOf = new Map<RefTarget, Collection>(
  collections.map((collection) => [entityOf(collection).name as RefTarget, collection]),
);

/**
 * The parts and rows on the way to a place in a record (JSON Pointer), outermost first, as people call them: the
 * recipient, the country of the transfer, the safeguard. Those of one list that would have the same name are told
 * apart by their number. Empty for a place that is in no part, and for a record that does not exist.
 */
export function partNames(
  register: Register,
  collection: Collection,
  id: string,
  pointer: string,
  locale: Locale,
): readonly string[] {
  const record = register.find(collection, id) as Values | undefined;
  if (record === undefined) return [];
  const names: string[] = [];
  const place: Place = { register, record, fields: entityOf(collection).fields };
  let fields: Fields | undefined = place.fields;
  let value: unknown = record;
  let field: Field | undefined;
  for (const step of pointer.split("/").slice(1)) {
    if (Array.isArray(value)) {
      const index = Number(step);
      if (field !== undefined) names.push(nameAmong(place, field, value, index, locale));
      value = value[index];
    } else {
      field = fields?.[step];
      fields = field !== undefined && "fields" in field ? field.fields : undefined;
      value = (value as Values | null | undefined)?.[step];
    }
  }
  return names.filter((name) => name !== "");
}

/** The name of an entry of a list; with its number where it has none, or not one of its own; empty for the only one. */
function nameAmong(
  place: Place,
  field: Field,
  list: readonly Values[],
  index: number,
  locale: Locale,
): string {
  const entry = list[index];
  if (entry === undefined) return "";
  const name = ownName(place, field, entry, locale);
  const number = locale === "fr" ? `n° ${index + 1}` : `no. ${index + 1}`;
  if (name === "") return list.length === 1 ? "" : number;
  const isShared = list.some(
    (other, at) => at !== index && ownName(place, field, other, locale) === name,
  );
  return isShared ? `${name} ${number}` : name;
}

/** The first thing an entry says that can be its name. Rows have kinds, and sentences where parts have names. */
function ownName(place: Place, list: Field, entry: Values, locale: Locale): string {
  if (!("fields" in list)) return "";
  for (const [step, field] of Object.entries(list.fields)) {
    if (field.kind === (list.kind === "rows" ? "localised" : "choice")) continue;
    const name = naming(place, field, entry[step], locale);
    if (name !== "") return name;
  }
  return "";
}

function naming(place: Place, field: Field, value: unknown, locale: Locale): string {
  switch (field.kind) {
    case "text":
      return (value as string | null) ?? "";
    case "localised":
      return field.multiline === true
        ? ""
        : (textInAny(value as LocalisedText | null, locale) ?? "");
    case "term":
    case "terms":
      return listed(value, (id) => termLabel(place.register, field.vocabularies, id, locale));
    case "choice":
      return field.required === true
        ? (field.options.find(({ id }) => id === value)?.[locale] ?? "")
        : "";
    case "country":
    case "countries":
      return listed(value, (code) => countryName(code, locale));
    case "ref":
    case "refs":
      return listed(value, (id) => titleOf(place, field.to, id, locale));
    default:
      return "";
  }
}

/** One or several things by their names; nothing said gives an empty name. */
function listed(value: unknown, nameOf: (id: string) => string): string {
  const ids = (Array.isArray(value) ? value : [value]) as readonly (string | null | undefined)[];
  return ids
    .flatMap((id) => (id === null || id === undefined ? [] : [nameOf(id)]))
    .filter((name) => name !== "")
    .join(", ");
}

/** The title of a record, or the name of a part of the same record; empty where there is none. */
function titleOf(place: Place, target: RefTarget, id: string, locale: Locale): string {
  const collection = collectionOf.get(target);
  if (collection !== undefined) {
    const record = place.register.find(collection, id);
    return record === undefined ? "" : entityOf(collection).title(record as never, locale);
  }
  for (const [step, field] of Object.entries(place.fields)) {
    if (field.kind !== "parts" || field.part !== target) continue;
    const part = (place.record[step] as readonly Values[]).find((one) => one["id"] === id);
    if (part !== undefined) return ownName(place, field, part, locale);
  }
  return "";
}
