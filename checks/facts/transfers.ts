import type { Bilingual } from "#register/locale.ts";
import type { AdequacyDecision } from "#register/reference/adequacy.ts";
import type { Reference } from "#register/reference/reference.ts";
import type { Involvement, Party, Safeguard, Transfer } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { countriesNamed } from "./words.ts";

/** Clauses that no transfer may rest on since 27 December 2022. */
export const repealedClauses = ["2001/497", "2004/915", "2010/87"];

/** What a safeguard rests on, in force or not; undefined where none is chosen. */
export function mechanismOf(c: Pick<CheckContext, "reference">, { mechanismId }: Safeguard) {
  return c.reference.mechanism(mechanismId);
}

/** Whether a safeguard rests on something that carries a transfer on the day, for what is known of its days. */
export function carries(reference: Reference, safeguard: Safeguard): boolean {
  const mechanism = reference.mechanism(safeguard.mechanismId);
  if (mechanism === undefined || mechanism.family === "none") return false;
  // The clauses before those of 2021 have days of their own: TRF-008 knows them.
  return mechanism.isInForce || repealedClauses.includes(safeguard.scc?.version ?? "");
}

/** Where a transfer goes: a country by its code, or an international organisation by its name. */
export type Destination = { readonly country: string } | { readonly organisation: string };

/** The destinations of a transfer to which GDPR Chapter V applies. */
export function thirdDestinations(
  { reference }: Pick<CheckContext, "reference">,
  { countries, internationalOrganisation: organisation }: Transfer,
): readonly Destination[] {
  return [
    ...countries.filter((country) => !reference.isInEea(country)).map((country) => ({ country })),
    ...(organisation === null ? [] : [{ organisation }]),
  ];
}

/** What destinations are called. */
export function destinationsNamed(destinations: readonly Destination[]): Bilingual {
  const countries = countriesNamed(
    destinations.flatMap((one) => ("country" in one ? one.country : [])),
  );
  const others = destinations.flatMap((one) => ("organisation" in one ? one.organisation : []));
  const named = (words: string) => [words, ...others].filter((name) => name !== "").join(", ");
  return { en: named(countries.en), fr: named(countries.fr) };
}

/** The adequacy decisions in force for a destination. */
export function decisionsFor(
  { reference }: Pick<CheckContext, "reference">,
  destination: Destination,
): readonly AdequacyDecision[] {
  return "country" in destination
    ? reference.adequacyOf(destination.country)
    : reference.adequacyOfOrganisation(destination.organisation);
}

/** Whether a safeguard is said to hold for a destination: what rests on a decision, for those the decision is about. */
export function isFor(
  { reference }: Pick<CheckContext, "reference">,
  safeguard: Safeguard,
  destination: Destination,
): boolean {
  const about = reference.decision(safeguard.adequacyDecisionId);
  if ("country" in destination)
    return about?.country !== null && covers(safeguard, destination.country);
  if (safeguard.mechanismId === "adequacy_dpf") return false;
  return safeguard.countries.length === 0 && (about === undefined || about.country === null);
}

/** Whether a safeguard is said to hold for a country: it names it, or it names none. */
export function covers(safeguard: Safeguard, country: string): boolean {
  return safeguard.countries.length === 0 || safeguard.countries.includes(country);
}

const saidOr = (
  own: readonly string[] | null,
  otherwise: readonly string[] | null | undefined,
): readonly string[] => (own !== null && own.length > 0 ? own : (otherwise ?? []));

/** Where an involvement has data processed, or those of its party; empty where nobody said. */
export function locationsOf(involvement: Involvement, party: Party | undefined): readonly string[] {
  return saidOr(involvement.processingLocations, party?.processingLocations);
}

/** From where an involvement has data looked at, or those of its party; null where nobody said. */
export function accessOf(
  involvement: Involvement,
  party: Party | undefined,
): readonly string[] | null {
  return involvement.remoteAccessCountries ?? party?.remoteAccessCountries ?? null;
}

/** Roles whose involvement is no transfer by us: our own people, and whom the person chose. */
const ownOrChosen = ["internal_department", "data_subject_designated"];

/** The countries outside the EEA where a recipient is established, works or looks at data; in order, each once. */
export function thirdCountriesOf(c: CheckContext, involvement: Involvement): readonly string[] {
  if (ownOrChosen.includes(involvement.roleId ?? "")) return [];
  const party = c.find("parties", involvement.partyId);
  const established = party?.countryOfEstablishment;
  const third: string[] = [];
  const add = (country: string) => {
    if (!c.reference.isInEea(country) && !third.includes(country)) third.push(country);
  };
  if (established !== null && established !== undefined) add(established);
  locationsOf(involvement, party).forEach(add);
  accessOf(involvement, party)?.forEach(add);
  return third;
}
