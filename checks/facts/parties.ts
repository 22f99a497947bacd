import { index } from "../question.ts";

/** One part a party has in an activity. */
export type PartyRole = {
  readonly roleId: string | null;
  readonly isController: boolean;
  /** Shown to the public by its name. */
  readonly isNamed: boolean;
};

/** The parts of a party in all activities, by the id of the party. */
export const rolesOfParty = index("activities", function* ({ involvements, ourRole }) {
  for (const { partyId, roleId, publicDisplay } of involvements) {
    if (partyId === null) continue;
    const isController = ourRole !== "processor" && ourRole !== "sub_processor";
    const entry: PartyRole = { roleId, isController, isNamed: publicDisplay !== "category" };
    yield [partyId, entry] as const;
  }
});

/** Parties that activities name otherwise: as a source of data, or as who data go back or over to. */
export const partiesOfActivities = index("activities", function* ({ id, dataUses, retention }) {
  for (const { sources } of dataUses) {
    for (const { partyId } of sources) if (partyId !== null) yield [partyId, id] as const;
  }
  for (const { fatePartyId } of retention)
    if (fatePartyId !== null) yield [fatePartyId, id] as const;
});

/** Hosts, by the id of the party. */
export const partiesOfLocations = index("storage-locations", function* ({ id, partyId }) {
  if (partyId !== null) yield [partyId, id] as const;
});

/** Providers of trackers, by the id of the party. */
export const partiesOfTrackers = index("trackers", function* ({ id, partyId }) {
  if (partyId !== null) yield [partyId, id] as const;
});

/** Who engages a party as a sub-processor, by the id of the sub-processor. */
export const engagersOf = index("parties", function* ({ id, subProcessors }) {
  for (const { partyId } of subProcessors) if (partyId !== null) yield [partyId, id] as const;
});

/** Public statements that name a party as host. */
export const claimsNaming = index("claims", function* ({ id, hostIds }) {
  for (const hostId of hostIds) yield [hostId, id] as const;
});
