import { countryName } from "../countries.ts";
import { withFrenchSpaces } from "../french-spaces.ts";
import type { Term } from "../registry.ts";
import eea from "../vocabularies/eea_countries.json" with { type: "json" };
import { bilingual, entryOf, type ReferenceEntry, withOwn } from "./entry.ts";
import { formerMembers } from "./history.ts";

/** A country to which data go as inside the Union: GDPR Art. 44 does not apply. */
export type Member = ReferenceEntry & {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
};

const known: readonly Member[] = withFrenchSpaces(
  [
    ...eea.items.map(({ id, source, valid_from: validFrom }) => ({
      id: `eea_${id.toLowerCase()}`,
      country: id,
      validFrom,
      validUntil: null,
      citation: eea.sources[source as keyof typeof eea.sources],
    })),
    ...formerMembers,
  ].map((member) => ({
    ...member,
    termId: null,
    label: bilingual((locale) => countryName(member.country, locale)),
    url: null,
  })),
);

/** All countries that are or were inside, as the register has them. */
export function members(terms: readonly Term[]): readonly Member[] {
  return withOwn(known, "eea_countries", terms, (term) =>
    term.country === null ? null : { ...entryOf(term), country: term.country },
  );
}
