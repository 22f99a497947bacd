import type { Involvement, Party, Safeguard, Transfer } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { CheckContext } from "../context.ts";

/** What kind of instrument a transfer rests on: a decision of the Commission, a safeguard, a derogation, or none. */
export type MechanismFamily = "none" | "adequacy" | "safeguard" | "derogation";

/** The family of a transfer mechanism; null where none is chosen. */
export function familyOf({ mechanismId }: Safeguard): MechanismFamily | null {
  if (mechanismId === null) return null;
  const family = builtInTerm(["transfer_mechanisms"], mechanismId)?.["family"];
  return (family as MechanismFamily | undefined) ?? null;
}

/** Whether a mechanism wants an assessment of the law of the country (CJEU C-311/18). */
export function needsAssessment({ mechanismId }: Safeguard): boolean {
  return builtInTerm(["transfer_mechanisms"], mechanismId ?? "")?.["tia_required"] === true;
}

/** Whether a safeguard is said to hold for a country: it names it, or it names none. */
export function covers(safeguard: Safeguard, country: string): boolean {
  return safeguard.countries.length === 0 || safeguard.countries.includes(country);
}

/** The countries of a transfer that one of its safeguards is said to hold for. */
export function countriesOf(transfer: Transfer, safeguard: Safeguard): readonly string[] {
  return transfer.countries.filter((country) => covers(safeguard, country));
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
