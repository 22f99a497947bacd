import type { Activity, Involvement, Purpose } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import { distinctItems, listed } from "../lists.ts";
import { serves } from "../names.ts";
import { countryOf, nameOf } from "../reading.ts";
import { phrase } from "../say.ts";
import { remembered } from "../remembered.ts";
import { isSaid, type Said, unsaid, type Words } from "../words.ts";

/** A party's part in an activity, with the activity. */
export type Part = {
  readonly activity: Cited<Activity>;
  readonly involvement: Cited<Involvement>;
};

/** Parts that are told together; there is at least one. */
export type Parts = readonly [Part, ...Part[]];

/** Everybody's part in an activity. */
export function partsOf(activity: Cited<Activity>): readonly Part[] {
  return activity.eachOf("involvements").map((involvement) => ({ activity, involvement }));
}

// Sections ask for one role after the other, of the same activities.
const known = new WeakMap<readonly Cited<Activity>[], readonly Part[]>();

function partsIn(activities: readonly Cited<Activity>[]): readonly Part[] {
  const parts = known.get(activities) ?? activities.flatMap(partsOf);
  known.set(activities, parts);
  return parts;
}

/** Who takes part in some activities with one of the roles, in the order of the activities. */
export function partsWithRole(
  activities: readonly Cited<Activity>[],
  ...roles: readonly string[]
): readonly Part[] {
  return partsIn(activities).filter(({ involvement: { value } }) => {
    return value.roleId !== null && roles.includes(value.roleId);
  });
}

/** The parts of one party in several activities come together; those shown by category by that category. */
export function byParty(parts: readonly Part[]): readonly Parts[] {
  const groups = new Map<string, [Part, ...Part[]]>();
  for (const part of parts) {
    const { value } = part.involvement;
    const key =
      value.publicDisplay === "category" || value.partyId === null ? value.id : value.partyId;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

/** What a group of parts is called in the key of a sentence. */
export function subjectOf([{ involvement }]: Parts): string {
  const { value } = involvement;
  return value.publicDisplay === "category" || value.partyId === null ? value.id : value.partyId;
}

/** Other names of the party, where it is named at all. */
export function aliasesOf(c: Reading, involvement: Cited<Involvement>): Words {
  const party =
    involvement.value.publicDisplay === "category"
      ? undefined
      : c.citations.find("parties", involvement.value.partyId);
  if (party === undefined || party.value.aliases.length === 0) return unsaid();
  const aliases = party.eachOf("aliases").map(nameOf).filter(isSaid);
  return phrase(c, "recipient.aliases_clause", {
    aliases: listed(c, aliases, involvement),
  });
}

/** The purposes a part serves; all of its activity where it names none. */
export function purposesOfPart({ activity, involvement }: Part): readonly Cited<Purpose>[] {
  return activity.eachOf("purposes").filter((purpose) => serves(involvement.value, purpose.value));
}

/** The countries where a part is processed: its own or, where it has none, those of the party; null where nobody knows. */
export function countriesOf(c: Reading, { involvement }: Part): readonly Said[] {
  const own = involvement.eachOf("processingLocations");
  const party = c.citations.find("parties", involvement.value.partyId);
  const places = own.length > 0 ? own : (party?.eachOf("processingLocations") ?? []);
  return distinctItems(places.map((country) => countryOf(c, country)).filter(isSaid));
}

/** What `make` says of some parts, again as long as none of them changes (remembered.ts). */
export function rememberedParts<T>(
  c: Compilation,
  name: string,
  parts: Parts,
  make: (reading: Reading) => T,
): T {
  const [first] = parts;
  const inputs = parts.map(({ involvement }) => involvement);
  return remembered(c, `${name}/${subjectOf(parts)}`, first.activity, make, inputs);
}
