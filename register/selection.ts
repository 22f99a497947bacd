import { emptyValue } from "./empty.ts";
import type { Kept } from "./entity.ts";
import type { Field, Fields } from "./field.ts";
import { makeRegister, type Register, type RegisterRecords } from "./register.ts";
import { type Activity, type Collection, collections, entityOf } from "./registry.ts";
import { walkValues } from "./walk.ts";

/** The part of a register that is taken out of it. What is left out does not restrict. */
export type Selection = {
  /** The id of the one activity. */
  readonly activity?: string | undefined;
  /** The id of the organisation whose activities they are. */
  readonly organisation?: string | undefined;
  /** The record of a controller (GDPR Art. 30(1)) or that of a processor (Art. 30(2)). */
  readonly role?: "controller" | "processor" | undefined;
  /** False leaves out what is declared internal. */
  readonly internal?: boolean | undefined;
};

type Values = Readonly<Record<string, unknown>>;

/** True for an activity that belongs into the record of a processor (GDPR Art. 30(2)). */
export function isAsProcessor({ ourRole }: Activity): boolean {
  return ourRole === "processor" || ourRole === "sub_processor";
}

/**
 * The activities that are selected with every record they refer to, directly or through others; other activities and
 * the policies, which are of the whole register, are not among them. The whole register where nothing restricts it.
 */
export function selectRegister(register: Register, selection: Selection): Register {
  const { activity, internal, organisation, role } = selection;
  const restricted = activity !== undefined || organisation !== undefined || role !== undefined;
  const chosen = register.records.activities.filter(
    (one) =>
      (activity === undefined || one.id === activity) &&
      (organisation === undefined || one.organisationIds.includes(organisation)) &&
      (role === undefined || (role === "processor") === isAsProcessor(one)),
  );
  const owner = register.find("organisations", organisation);
  const records = restricted
    ? referredTo(register, chosen, owner === undefined ? [] : [owner])
    : register.records;
  return makeRegister(internal === false ? withoutInternal(records) : records, register.at);
}

const places = new Map(collections.map((collection) => [entityOf(collection).name, collection]));

function referredTo(
  register: Register,
  activities: readonly Activity[],
  organisations: readonly Kept[],
): RegisterRecords {
  const found = new Map<Collection, Map<string, Kept>>(
    collections.map((collection) => [collection, new Map()]),
  );
  const waiting: (readonly [Collection, Kept])[] = [];
  const add = (collection: Collection, record: Kept) => {
    const known = found.get(collection);
    if (known === undefined || known.has(record.id)) return;
    known.set(record.id, record);
    waiting.push([collection, record]);
  };
  for (const one of activities) add("activities", one);
  for (const one of organisations) add("organisations", one);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [collection, record] = next;
    walkValues(entityOf(collection).fields, record, (field, value) => {
      if (field.kind !== "ref" && field.kind !== "refs") return;
      const place = places.get(field.to);
      if (place === undefined || place === "activities" || place === "policies") return;
      for (const id of field.kind === "ref" ? [value] : (value as readonly unknown[])) {
        const target = register.find(place, String(id));
        if (target !== undefined) add(place, target);
      }
    });
  }
  for (const term of register.records.terms) add("terms", term);
  for (const waiver of register.records.waivers) {
    const [collection, id = ""] = (waiver.record ?? "").split("/");
    if (found.get(collection as Collection)?.has(id) === true) add("waivers", waiver);
  }
  return Object.fromEntries(
    collections.map((collection) => [collection, [...(found.get(collection)?.values() ?? [])]]),
  ) as unknown as RegisterRecords;
}

function withoutInternal(records: RegisterRecords): RegisterRecords {
  return Object.fromEntries(
    collections.map((collection) => {
      const { fields } = entityOf(collection);
      const list = collection === "waivers" ? [] : (records[collection] as readonly Kept[]);
      return [
        collection,
        list.map((record) => ({ ...record, ...publicValues(fields, record as unknown as Values) })),
      ];
    }),
  ) as unknown as RegisterRecords;
}

function publicValues(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, publicValue(field, values[name])]),
  );
}

function publicValue(field: Field, value: unknown): unknown {
  if (field.visibility === "internal") return emptyValue(field);
  if (field.kind === "group" && value !== null) return publicValues(field.fields, value as Values);
  if (field.kind === "rows" || field.kind === "parts") {
    return (value as readonly Values[]).map((item) => ({
      ...item,
      ...publicValues(field.fields, item),
    }));
  }
  return value;
}
