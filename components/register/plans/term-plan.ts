import type { FormValues } from "../form-value.ts";
import { always, type FormPlan, is, only } from "./form-plan.ts";

const of = (...vocabularies: readonly string[]) => is("vocabulary", ...vocabularies);
const law = ["adequacy_decisions", "eea_countries", "transfer_mechanisms"];

/** Who joins is a country; a decision can be about an international organisation instead (GDPR Art. 45(1)). */
const isOfCountry = (values: FormValues) =>
  of("eea_countries")(values) ||
  (of("adequacy_decisions")(values) && values["internationalOrganisation"] !== true);

/** An own word: each vocabulary asks for what its words are known by. */
export const termPlan: FormPlan = [
  always("vocabulary", "label"),
  only(of("retention_triggers", "supervisory_authorities", "transfer_mechanisms"), "phrase"),
  only(of("retention_triggers"), "phraseUntil"),
  only(of("data_categories"), "group"),
  only(of("data_categories"), "specialCategory", "criminal", "highlyPersonal"),
  only(of("data_subject_categories"), "vulnerable"),
  only(of("data_sources"), "indirect"),
  only(of("adequacy_decisions"), "internationalOrganisation"),
  only(isOfCountry, "country"),
  only(of("transfer_mechanisms"), "provision"),
  only(of(...law), "validFrom", "validUntil"),
  only(of("adequacy_decisions"), "limitedScope"),
  only(of(...law), "replaces", "citation"),
  only(of(...law, "supervisory_authorities"), "sourceUrl"),
];
