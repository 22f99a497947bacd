import { countryName } from "#register/countries.ts";
import { type Bilingual, type Locale, textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Term } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import eea from "#register/vocabularies/eea_countries.json" with { type: "json" };
import { formerDecisions, formerMembers } from "./history.ts";

/** A decision of the Commission that a country protects data adequately (GDPR Art. 45). */
export type AdequacyDecision = {
  /** That of the decision Recital brings, also where the register says something else of it. */
  readonly id: string;
  /** The term of the register that says it; null for what Recital brings. */
  readonly termId: string | null;
  /** ISO 3166-1 alpha-2; `X-EPO` for the European Patent Organisation. */
  readonly country: string;
  /** True where it holds for some recipients or data only. */
  readonly isLimited: boolean;
};

/** An entry of the reference data with the days on which it holds (YYYY-MM-DD, both included; null: no end). */
export type ReferenceEntry = AdequacyDecision & {
  readonly label: Bilingual;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Where it is written: a citation or an address; null where nobody says. */
  readonly source: string | null;
};

export type ReferenceKind = "adequacy_decisions" | "eea_countries";

/** What of the law moves, as of one day: where the Union's rules hold and what counts as adequate elsewhere. */
export type Reference = {
  /** The same for two days between which nothing of it changed. */
  readonly key: string;
  /** Whether data may go there as inside the Union (GDPR Art. 44 does not apply). */
  readonly isInEea: (country: string) => boolean;
  /** The decisions in force for a country. */
  readonly adequacyOf: (country: string) => readonly AdequacyDecision[];
};

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

const bilingual = (say: (locale: Locale) => string): Bilingual => ({
  en: say("en"),
  fr: say("fr"),
});
const nameOf = (country: string) => bilingual((locale) => countryName(country, locale));

/** Countries to which data go as inside the Union. */
const members: readonly ReferenceEntry[] = [
  ...eea.items.map(({ id, valid_from: validFrom }) => ({
    id,
    validFrom,
    validUntil: null,
    source: null,
  })),
  ...formerMembers,
].map((member) => ({
  ...member,
  id: `eea_${member.id.toLowerCase()}`,
  termId: null,
  country: member.id,
  isLimited: false,
  label: nameOf(member.id),
}));

const decisions: readonly ReferenceEntry[] = [
  ...builtInTerms("adequacy_decisions").map((item) => ({
    id: item.id,
    termId: null,
    country: String(item["country"]),
    isLimited: item["limited_scope"] === true,
    label: { en: item.en, fr: item.fr },
    validFrom: textOrNull(item["valid_from"]),
    validUntil: textOrNull(item["expires"]),
    source: textOrNull(item["decision"]),
  })),
  ...formerDecisions.map((item) => ({ ...item, termId: null, label: nameOf(item.country) })),
];

const known: Readonly<Record<ReferenceKind, readonly ReferenceEntry[]>> = {
  adequacy_decisions: decisions,
  eea_countries: members,
};

/** All entries of a kind: those Recital brings, but those that the register replaces, and its own. */
export function referenceEntries(
  kind: ReferenceKind,
  terms: readonly Term[],
): readonly ReferenceEntry[] {
  const own = terms.filter(({ vocabulary }) => vocabulary === kind);
  const replaced = new Set(own.map(({ replaces }) => replaces));
  const added = own.flatMap((term): ReferenceEntry[] => {
    const { country, replaces, validFrom, validUntil, sourceUrl: source } = term;
    if (country === null) return [];
    const label = bilingual((locale) => textInAny(term.label, locale) ?? country);
    const isLimited = term.limitedScope === true;
    return [
      {
        id: replaces ?? term.id,
        termId: term.id,
        country,
        isLimited,
        label,
        validFrom,
        validUntil,
        source,
      },
    ];
  });
  return [...known[kind].filter(({ id }) => !replaced.has(id)), ...added];
}

/** Whether an entry holds on a day (YYYY-MM-DD), will, or did. */
export function standingOn(
  { validFrom, validUntil }: ReferenceEntry,
  day: string,
): "in force" | "to come" | "ended" {
  if (validUntil !== null && validUntil < day) return "ended";
  return validFrom !== null && day < validFrom ? "to come" : "in force";
}

/** The reference data in force on a day (YYYY-MM-DD), with what the register adds to them or replaces. */
export function referenceOn(register: Register, day: string): Reference {
  const inForce = (kind: ReferenceKind) =>
    referenceEntries(kind, register.current("terms")).filter(
      (entry) => standingOn(entry, day) === "in force",
    );
  const adequate = inForce("adequacy_decisions");
  const countries = new Set(inForce("eea_countries").map(({ country }) => country));
  return {
    key: JSON.stringify([[...countries], adequate]),
    isInEea: (country) => countries.has(country),
    adequacyOf: (country) => adequate.filter((decision) => decision.country === country),
  };
}
