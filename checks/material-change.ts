import type { Fields } from "#register/field.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf, type Policy, type RecordIn } from "#register/registry.ts";
import { isShownIn, organisationsOf } from "./facts/shown.ts";

/**
 * The fields a change of which people must be told of: purposes, grounds, data, recipients, transfers, retention,
 * contacts and rights (GDPR Art. 13(3)). Other collections have none.
 */
const material: { readonly [C in Collection]?: readonly string[] } = {
  organisations: [
    "legalName",
    "registeredOffice",
    "contactEmail",
    "phone",
    "dpo",
    "representatives",
    "leadSupervisoryAuthorityId",
    "rights",
  ],
  parties: ["legalName", "publicName", "countryOfEstablishment", "processingLocations"],
  "data-items": ["label", "categoryId"],
  "storage-locations": ["partyId", "country", "customerRegion"],
  activities: [
    "purposes",
    "dataUses",
    "retention",
    "involvements",
    "noRecipient",
    "storage",
    "automatedDecisions",
  ],
  "collection-points": ["fields", "consequence"],
};

/** Whether what a policy says of the register has changed in something people must be told of. */
export function hasMaterialChange(before: Register, after: Register, policy: Policy): boolean {
  if (before === after) return false;
  const then = before.find("policies", policy.id) ?? policy;
  return (Object.keys(material) as Collection[]).some((collection) => {
    const ids = new Set(
      [...before.records[collection], ...after.records[collection]].map(({ id }) => id),
    );
    return [...ids].some((id) => {
      const [old, now] = [before.find(collection, id), after.find(collection, id)];
      if (old === now) return false;
      const was = told(collection, isTold(before, then, collection, old) ? old : undefined);
      return was !== told(collection, isTold(after, policy, collection, now) ? now : undefined);
    });
  });
}

type AnyRecord = RecordIn<Collection>;

/** Whether the policy speaks of a record. Whatever an activity refers to is taken to be spoken of. */
function isTold(
  register: Register,
  policy: Policy,
  collection: Collection,
  record: AnyRecord | undefined,
): boolean {
  if (record === undefined || record.archivedAt !== null) return false;
  if (collection === "activities") {
    return isShownIn(register, policy, record as RecordIn<"activities">);
  }
  if (collection !== "organisations") return true;
  return organisationsOf(register, policy).some(({ id }) => id === record.id);
}

/** The material fields of a record that the public reads, as text; "" where there is no record. */
function told(collection: Collection, record: AnyRecord | undefined): string {
  if (record === undefined) return "";
  const names = new Set(material[collection]);
  const fields = Object.fromEntries(
    Object.entries(entityOf(collection).fields).filter(([name]) => names.has(name)),
  );
  return JSON.stringify(publicValues(fields, record));
}

function publicValues(fields: Fields, values: object): unknown {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.entries(fields)
    .filter(([, field]) => field.visibility === "public")
    .map(([name, field]) => {
      const value = given[name];
      if (field.kind === "group")
        return value === null ? null : publicValues(field.fields, value as object);
      if (field.kind === "rows" || field.kind === "parts") {
        return (value as readonly object[]).map((one) => publicValues(field.fields, one));
      }
      if (field.kind === "localised") {
        return Object.entries(value as object).map(([locale, { text }]) => [locale, text]);
      }
      return value;
    });
}
