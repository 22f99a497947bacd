import type { Register } from "#register/register.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { formerDecisions, formerMembers } from "./history.ts";
import eea from "#register/vocabularies/eea_countries.json" with { type: "json" };

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

type Dated = { readonly validFrom: string | null; readonly validUntil: string | null };

const isInForce = ({ validFrom, validUntil }: Dated, day: string) =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);

const members: readonly (Dated & { readonly id: string })[] = [
  ...eea.items.map(({ id, valid_from: validFrom }) => ({ id, validFrom, validUntil: null })),
  ...formerMembers,
];

const decisions: readonly (Dated & AdequacyDecision)[] = [
  ...builtInTerms("adequacy_decisions").map((item) => ({
    id: item.id,
    country: String(item["country"]),
    isLimited: item["limited_scope"] === true,
    validFrom: (item["valid_from"] as string | null | undefined) ?? null,
    validUntil: (item["expires"] as string | null | undefined) ?? null,
  })),
  ...formerDecisions,
];

/** The reference data in force on a day (YYYY-MM-DD), with what the register itself adds to them or replaces. */
export function referenceOn(_register: Register, day: string): Reference {
  const inForce = decisions.filter((decision) => isInForce(decision, day));
  const countries = new Set(
    members.filter((member) => isInForce(member, day)).map((member) => member.id),
  );
  return {
    key: [...countries, ...inForce.map((decision) => decision.id)].join(" "),
    isInEea: (country) => countries.has(country),
    adequacyOf: (country) => inForce.filter((decision) => decision.country === country),
  };
}
