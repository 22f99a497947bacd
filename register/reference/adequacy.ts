import { countryName } from "../countries.ts";
import { fold } from "../fold.ts";
import { withFrenchSpaces } from "../french-spaces.ts";
import type { Bilingual } from "../locale.ts";
import type { Term } from "../registry.ts";
import adequacy from "../vocabularies/adequacy_decisions.json" with { type: "json" };
import { bilingual, entryOf, type ReferenceEntry, withOwn } from "./entry.ts";
import { annulledDecisions } from "./history.ts";

/**
 * A decision of the Commission that a third country, or sectors of it, or an international organisation protects data
 * adequately (GDPR Art. 45(1)). Territories have country codes of their own (ISO 3166-1).
 */
export type AdequacyDecision = ReferenceEntry & {
  /** ISO 3166-1 alpha-2; null for an international organisation, which its label names. */
  readonly country: string | null;
  /** True where it holds for some recipients or data only. */
  readonly isLimited: boolean;
};

const nameOf = (country: string): Bilingual => bilingual((locale) => countryName(country, locale));

const known: readonly AdequacyDecision[] = withFrenchSpaces([
  ...adequacy.items.map(
    (item): AdequacyDecision => ({
      id: item.id,
      termId: null,
      country: item.country,
      isLimited: item.limited_scope,
      label: { en: item.en, fr: item.fr },
      validFrom: item.valid_from,
      validUntil: item.expires,
      citation: { en: item.decision, fr: item.decision_fr },
      url: null,
    }),
  ),
  ...annulledDecisions.map((past) => ({
    ...past,
    termId: null,
    isLimited: true,
    label: nameOf(past.country),
  })),
]);

/** All adequacy decisions there are or were, as the register has them. */
export function adequacyDecisions(terms: readonly Term[]): readonly AdequacyDecision[] {
  return withOwn(known, "adequacy_decisions", terms, (term) => {
    const country = term.internationalOrganisation === true ? null : term.country;
    if (country === null && term.internationalOrganisation !== true) return null;
    return { ...entryOf(term), country, isLimited: term.limitedScope === true };
  });
}

/** Whether a decision is about the international organisation of that name, in any language. */
export function concernsOrganisation({ country, label }: AdequacyDecision, name: string): boolean {
  return country === null && Object.values(label).some((one) => fold(one) === fold(name));
}
