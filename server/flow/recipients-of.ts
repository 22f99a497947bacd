import type { Register } from "#register/register.ts";
import type {
  Activity,
  Involvement,
  Party,
  Safeguard,
  StorageLocation,
} from "#register/registry.ts";

/** One who gets data of an activity, or keeps them for us, and where. */
export type Destination = {
  readonly party: Party | null;
  /** Null where somebody only keeps the data (a storage location). */
  readonly involvement: Involvement | null;
  readonly storage: StorageLocation | null;
  /** Where the data go: of processing, of access from afar, of transfers. */
  readonly countries: readonly string[];
};

/** Where the data of an activity go: its recipients, and where they are kept. */
export function destinationsOf(register: Register, activity: Activity): readonly Destination[] {
  const recipients = activity.involvements.map((involvement): Destination => {
    const party = register.find("parties", involvement.partyId) ?? null;
    return { party, involvement, storage: null, countries: countriesOf(involvement, party) };
  });
  const kept = activity.storage.flatMap(({ storageLocationId }): Destination[] => {
    const storage = register.find("storage-locations", storageLocationId);
    if (storage === undefined) return [];
    const party = register.find("parties", storage.partyId) ?? null;
    const countries = storage.country === null ? [] : [storage.country];
    return [{ party, involvement: null, storage, countries }];
  });
  return [...recipients, ...kept];
}

/** The countries of an involvement: its own, else those of the party, else where it is established; and those of its transfers. */
function countriesOf(involvement: Involvement, party: Party | null): readonly string[] {
  const own = involvement.processingLocations ?? [];
  const ofParty = party?.processingLocations ?? [];
  const established = party?.countryOfEstablishment ?? null;
  const at =
    own.length > 0 ? own : ofParty.length > 0 ? ofParty : established === null ? [] : [established];
  const remote = involvement.remoteAccessCountries ?? party?.remoteAccessCountries ?? [];
  const transferred = involvement.transfers
    .filter(({ state }) => state === "transfer")
    .flatMap(({ countries }) => countries);
  return [...new Set([...at, ...remote, ...transferred])];
}

/** The safeguards of an involvement for a country. */
export function safeguardsFor(involvement: Involvement, country: string): readonly Safeguard[] {
  return involvement.transfers
    .filter(({ state, countries }) => state === "transfer" && countries.includes(country))
    .flatMap(({ safeguards }) => safeguards)
    .filter(({ countries }) => countries.length === 0 || countries.includes(country));
}
