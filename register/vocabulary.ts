import type { Bilingual, Locale } from "./locale.ts";
import { withFrenchSpaces } from "./french-spaces.ts";
import { textInAny } from "./locale.ts";
import type { Register } from "./register.ts";
import { type VocabularyName, vocabularyNames } from "./vocabulary-names.ts";
import adequacyDecisions from "./vocabularies/adequacy_decisions.json" with { type: "json" };
import art10Conditions from "./vocabularies/art10_conditions.json" with { type: "json" };
import art9Conditions from "./vocabularies/art9_conditions.json" with { type: "json" };
import claimTypes from "./vocabularies/claim_types.json" with { type: "json" };
import consentMechanisms from "./vocabularies/consent_mechanisms.json" with { type: "json" };
import dataCategories from "./vocabularies/data_categories.json" with { type: "json" };
import dataSources from "./vocabularies/data_sources.json" with { type: "json" };
import dataSubjects from "./vocabularies/data_subject_categories.json" with { type: "json" };
import eeaCountries from "./vocabularies/eea_countries.json" with { type: "json" };
import dpiaCriteria from "./vocabularies/dpia_criteria.json" with { type: "json" };
import dpiaExempt from "./vocabularies/dpia_exempt_fr.json" with { type: "json" };
import dpiaRequired from "./vocabularies/dpia_required_fr.json" with { type: "json" };
import legalBases from "./vocabularies/legal_bases.json" with { type: "json" };
import otherGrounds from "./vocabularies/other_grounds.json" with { type: "json" };
import partySectors from "./vocabularies/party_sectors.json" with { type: "json" };
import operations from "./vocabularies/processing_operations.json" with { type: "json" };
import prospecting from "./vocabularies/prospecting_rules_fr.json" with { type: "json" };
import purposesCatalogue from "./vocabularies/purposes_catalogue.json" with { type: "json" };
import recipientPresets from "./vocabularies/recipient_presets.json" with { type: "json" };
import recipientRoles from "./vocabularies/recipient_roles.json" with { type: "json" };
import retentionFates from "./vocabularies/retention_fates.json" with { type: "json" };
import retentionPresets from "./vocabularies/retention_presets_fr.json" with { type: "json" };
import retentionTriggers from "./vocabularies/retention_triggers.json" with { type: "json" };
import rights from "./vocabularies/rights.json" with { type: "json" };
import securityMeasures from "./vocabularies/security_measures.json" with { type: "json" };
import serviceKinds from "./vocabularies/service_kinds.json" with { type: "json" };
import authorities from "./vocabularies/supervisory_authorities.json" with { type: "json" };
import transferMechanisms from "./vocabularies/transfer_mechanisms.json" with { type: "json" };

/** One word of a vocabulary: its stable id, its label per language and whatever facts that vocabulary holds. */
export type VocabularyItem = Bilingual & { readonly id: string; readonly [fact: string]: unknown };

/** Presets carry a legal name instead of a label per language; here they get one. */
const presets = recipientPresets.items.map((item) => ({
  ...item,
  en: item.legal_name,
  fr: item.legal_name,
}));

/** Countries are told apart by their codes, words by small letters. */
const members = eeaCountries.items.map((item) => ({ ...item, id: `eea_${item.id.toLowerCase()}` }));

const built: Readonly<Record<VocabularyName, readonly VocabularyItem[]>> = withFrenchSpaces({
  adequacy_decisions: adequacyDecisions.items,
  art10_conditions: art10Conditions.items,
  art9_conditions: art9Conditions.items,
  claim_types: claimTypes.items,
  consent_mechanisms: consentMechanisms.items,
  data_categories: dataCategories.items,
  data_sources: dataSources.items,
  data_subject_categories: dataSubjects.items,
  dpia_criteria: dpiaCriteria.items,
  dpia_exempt_fr: dpiaExempt.items,
  dpia_required_fr: dpiaRequired.items,
  eea_countries: members,
  legal_bases: legalBases.items,
  other_grounds: otherGrounds.items,
  party_sectors: partySectors.items,
  processing_operations: operations.items,
  prospecting_rules_fr: prospecting.items,
  purposes_catalogue: purposesCatalogue.items,
  recipient_presets: presets,
  recipient_roles: recipientRoles.items,
  retention_fates: retentionFates.items,
  retention_presets_fr: retentionPresets.items,
  retention_triggers: retentionTriggers.items,
  rights: rights.items,
  security_measures: securityMeasures.items,
  service_kinds: serviceKinds.items,
  supervisory_authorities: authorities.items,
  transfer_mechanisms: transferMechanisms.items,
});

const byId = new Map(
  vocabularyNames.map((name) => [name, new Map(built[name].map((item) => [item.id, item]))]),
);

/** The words Recital brings for a vocabulary. */
export function builtInTerms(vocabulary: VocabularyName): readonly VocabularyItem[] {
  return built[vocabulary];
}

/** A word Recital brings, or undefined. */
export function builtInTerm(
  vocabularies: readonly VocabularyName[],
  id: string,
): VocabularyItem | undefined {
  for (const vocabulary of vocabularies) {
    const item = byId.get(vocabulary)?.get(id);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** The label of a word, the organisation's own terms included; the id itself where nothing is known of it. */
export function termLabel(
  register: Register,
  vocabularies: readonly VocabularyName[],
  id: string,
  locale: Locale,
): string {
  const item = builtInTerm(vocabularies, id);
  if (item !== undefined) return item[locale];
  const own = register.find("terms", id);
  return textInAny(own?.label, locale) ?? id;
}

/** The groups data categories are listed under, in order, with their labels. */
export const dataCategoryGroups: Readonly<Record<string, Bilingual>> = dataCategories.groups;
