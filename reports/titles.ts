import type { Field, RefTarget } from "#register/field.ts";
import { type Locale, type LocalisedText, textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { Collection } from "#register/registry.ts";
import { termLabel } from "#register/vocabulary.ts";
import { walkValues } from "#register/walk.ts";
import { formatFor } from "./format.ts";

export type Values = Readonly<Record<string, unknown>>;

export type Titles = {
  /** The name of what a reference points to; undefined where there is nothing of that id. */
  readonly of: (to: RefTarget, id: string) => string | undefined;
  /** The name of an identified part, found or not in the register. */
  readonly part: (kind: RefTarget, value: Values) => string;
  readonly record: (collection: Collection, record: Values) => string;
};

const collectionOf = new Map<RefTarget, Collection>(
  collections.map((collection) => [entityOf(collection).name, collection]),
);

/** Names records and their parts in a language, by their own titles or, for parts, by what distinguishes them. */
export function titlesFor(register: Register, locale: Locale): Titles {
  // Walking a large register takes a while, and many who ask for names ask for none of a part.
  let parts: ReadonlyMap<string, Values> | undefined;
  const { country } = formatFor(locale);
  const localised = (value: unknown) => textInAny(value as LocalisedText, locale);
  const of = (to: RefTarget, id: string): string | undefined => {
    const collection = collectionOf.get(to);
    if (collection !== undefined) {
      const found = register.find(collection, id);
      return found === undefined ? undefined : record(collection, found);
    }
    parts ??= indexParts(register);
    const found = parts.get(`${to}/${id}`);
    return found === undefined ? undefined : part(to, found);
  };
  const refer = (to: RefTarget, id: unknown) => (typeof id === "string" ? of(to, id) : undefined);
  const record = (collection: Collection, value: Values) => {
    const { type } = value;
    const title = entityOf(collection).title(value, locale);
    // A claim without words of its own is named by its type.
    if (collection === "claims" && title === type) {
      return termLabel(register, ["claim_types"], title, locale);
    }
    return title || String(value["id"] ?? "");
  };
  const names: Partial<Record<RefTarget, (value: Values) => string | undefined>> = {
    purpose: (value) => localised(value["name"]),
    ground: (value) => {
      const { basis, covers, condition } = value;
      if (typeof basis !== "string") return undefined;
      const label = termLabel(register, ["legal_bases", "other_grounds"], basis, locale);
      const part = localised(condition) ?? localised(covers);
      return part === undefined ? label : `${label} (${part})`;
    },
    dataUse: (value) => refer("dataItem", value["dataItemId"]),
    involvement: (value) =>
      refer("party", value["partyId"]) ??
      localised(value["department"]) ??
      localised(value["category"]),
    transfer: (value) => {
      const { countries, internationalOrganisation } = value;
      if (typeof internationalOrganisation === "string") return internationalOrganisation;
      if (!Array.isArray(countries) || countries.length === 0) return undefined;
      return countries.map((code) => country(String(code))).join(", ");
    },
    retentionRule: (value) => {
      const { purposeIds, dataUseIds, involvementId } = value;
      const list = (to: RefTarget, ids: unknown) =>
        Array.isArray(ids) && ids.length > 0
          ? ids.map((id) => of(to, String(id)) ?? String(id)).join(", ")
          : undefined;
      return (
        localised(value["outcome"]) ??
        list("purpose", purposeIds) ??
        list("dataUse", dataUseIds) ??
        refer("involvement", involvementId)
      );
    },
    automatedDecision: (value) => refer("purpose", value["purposeId"]),
    contract: (value) => (typeof value["reference"] === "string" ? value["reference"] : undefined),
  };
  const part = (kind: RefTarget, value: Values) =>
    names[kind]?.(value) || String(value["id"] ?? "");
  return { of, part, record };
}

/** Every identified part of the register by kind and id. */
function indexParts(register: Register): ReadonlyMap<string, Values> {
  const found = new Map<string, Values>();
  for (const collection of collections) {
    const { fields } = entityOf(collection);
    const holders = Object.fromEntries(
      Object.entries(fields).filter(([, field]) => holdsParts(field)),
    );
    for (const record of register.records[collection]) {
      walkValues(holders, record, (field, value) => {
        if (field.kind !== "parts") return;
        for (const part of value as readonly Values[])
          found.set(`${field.part}/${part["id"]}`, part);
      });
    }
  }
  return found;
}

/** True where identified parts are somewhere below a field: the others need not be searched. */
function holdsParts(field: Field): boolean {
  if (field.kind === "parts") return true;
  if (field.kind !== "group" && field.kind !== "rows") return false;
  return Object.values(field.fields).some(holdsParts);
}
