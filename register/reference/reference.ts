import type { Register } from "../register.ts";
import { type AdequacyDecision, adequacyDecisions, concernsOrganisation } from "./adequacy.ts";
import { type ReferenceEntry, standingOn } from "./entry.ts";
import { type Mechanism, transferMechanisms } from "./mechanisms.ts";
import { members } from "./members.ts";

/** What of the law moves, as of one day: where the Union's rules hold, what is adequate elsewhere, what else protects. */
export type Reference = {
  /** The same for two days between which nothing of it changed. */
  readonly key: string;
  /** Whether data may go there as inside the Union (GDPR Art. 44 does not apply). */
  readonly isInEea: (country: string) => boolean;
  /** The decisions in force for a country. */
  readonly adequacyOf: (country: string) => readonly AdequacyDecision[];
  /** The decisions in force for the international organisation of that name. */
  readonly adequacyOfOrganisation: (name: string) => readonly AdequacyDecision[];
  /** A decision, in force or not, by its id or that of the term that says it; undefined for null. */
  readonly decision: (id: string | null) => Then<AdequacyDecision> | undefined;
  /** A mechanism, in force or not, by its id or that of the term that says it; undefined for null. */
  readonly mechanism: (id: string | null) => Then<Mechanism> | undefined;
};

/** An entry, and whether it is in force on the day. */
export type Then<E extends ReferenceEntry> = E & { readonly isInForce: boolean };

/** The reference data in force on a day (YYYY-MM-DD), with what the register adds to them or replaces. */
export function referenceOn(register: Register, day: string): Reference {
  const terms = register.current("terms");
  const then = <E extends ReferenceEntry>(entry: E): Then<E> => ({
    ...entry,
    isInForce: standingOn(entry, day) === "in force",
  });
  const decisions = adequacyDecisions(terms).map(then);
  const adequate = decisions.filter(({ isInForce }) => isInForce);
  const mechanisms = transferMechanisms(terms).map(then);
  const countries = new Set(
    members(terms)
      .map(then)
      .filter(({ isInForce }) => isInForce)
      .map(({ country }) => country),
  );
  const decisionById = byEitherId(decisions);
  const mechanismById = byEitherId(mechanisms);
  return {
    key: JSON.stringify([[...countries], decisions.map(saidOf), mechanisms.map(saidOf)]),
    isInEea: (country) => countries.has(country),
    adequacyOf: (country) => adequate.filter((decision) => decision.country === country),
    adequacyOfOrganisation: (name) =>
      adequate.filter((decision) => concernsOrganisation(decision, name)),
    decision: (id) => (id === null ? undefined : decisionById.get(id)),
    mechanism: (id) => (id === null ? undefined : mechanismById.get(id)),
  };
}

/** What tells an entry from others: all of it where the register says it, for what Recital brings is always the same. */
const saidOf = (entry: Then<ReferenceEntry>) =>
  entry.termId === null ? [entry.id, entry.isInForce] : entry;

/** Entries by their ids; where one held twice, the time that includes the day comes last and counts. */
function byEitherId<E extends Then<ReferenceEntry>>(entries: readonly E[]): ReadonlyMap<string, E> {
  const inOrder = entries.toSorted((a, b) => Number(a.isInForce) - Number(b.isInForce));
  return new Map(
    inOrder.flatMap((entry): (readonly [string, E])[] => [
      [entry.id, entry],
      ...(entry.termId === null ? [] : [[entry.termId, entry] as const]),
    ]),
  );
}
