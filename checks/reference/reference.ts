import type { Register } from "#register/register.ts";
import type { Term } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import eea from "#register/vocabularies/eea_countries.json" with { type: "json" };
import { formerDecisions, formerMembers } from "./history.ts";

/** A decision of the Commission that a country protects data adequately (GDPR Art. 45). */
export type AdequacyDecision = {
  readonly id: string;
  /** ISO 3166-1 alpha-2; `X-EPO` for the European Patent Organisation. */
  readonly country: string;
  /** True where it holds for some recipients or data only. */
  readonly isLimited: boolean;
};

/** What of the law moves, as of one day: where the Union's rules hold and what counts as adequate elsewhere. */
export type Reference = {
  /** The same for two days between which nothing of it changed. */
  readonly key: string;
  /** Whether data may go there as inside the Union (GDPR Art. 44 does not apply). */
  readonly isInEea: (country: string) => boolean;
  /** The decisions in force for a country. */
  readonly adequacyOf: (country: string) => readonly AdequacyDecision[];
};

type Entry = AdequacyDecision & {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

/** Countries to which data go as inside the Union. */
const members: readonly Entry[] = [
  ...eea.items.map(({ id, valid_from: validFrom }) => ({ id, validFrom, validUntil: null })),
  ...formerMembers,
].map((member) => ({
  ...member,
  id: `eea_${member.id.toLowerCase()}`,
  country: member.id,
  isLimited: false,
}));

const decisions: readonly Entry[] = [
  ...builtInTerms("adequacy_decisions").map((item) => ({
    id: item.id,
    country: String(item["country"]),
    isLimited: item["limited_scope"] === true,
    validFrom: textOrNull(item["valid_from"]),
    validUntil: textOrNull(item["expires"]),
  })),
  ...formerDecisions,
];

/** The entries in force on a day: those Recital brings, but those that the register replaces, and its own. */
function inForce(known: readonly Entry[], own: readonly Term[], day: string): readonly Entry[] {
  const replaced = new Set(own.map(({ replaces }) => replaces));
  const added = own.flatMap(({ id, country, limitedScope, validFrom, validUntil }) =>
    country === null
      ? []
      : [{ id, country, isLimited: limitedScope === true, validFrom, validUntil }],
  );
  return [...known.filter(({ id }) => !replaced.has(id)), ...added].filter(
    ({ validFrom, validUntil }) =>
      (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil),
  );
}

/** The reference data in force on a day (YYYY-MM-DD), with what the register adds to them or replaces. */
export function referenceOn(register: Register, day: string): Reference {
  const own = Map.groupBy(register.current("terms"), ({ vocabulary }) => vocabulary);
  const adequate = inForce(decisions, own.get("adequacy_decisions") ?? [], day);
  const inside = inForce(members, own.get("eea_countries") ?? [], day);
  const countries = new Set(inside.map(({ country }) => country));
  return {
    key: JSON.stringify([[...countries], adequate]),
    isInEea: (country) => countries.has(country),
    adequacyOf: (country) => adequate.filter((decision) => decision.country === country),
  };
}
