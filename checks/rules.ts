import type { Rule } from "./rule.ts";
import { consentRules } from "./rules/consent.ts";
import { dpoRules } from "./rules/dpo.ts";
import { interestRules } from "./rules/interest.ts";
import { jointControllerRules } from "./rules/joint-controllers.ts";
import { lawAndContractRules } from "./rules/law-and-contract.ts";
import { organisationRules } from "./rules/organisation.ts";
import { purposeRules } from "./rules/purpose.ts";
import { recordRules } from "./rules/record.ts";
import { specialDataRules } from "./rules/special-data.ts";
import { secretDataRules } from "./rules/secret-data.ts";
import { collectionRules } from "./rules/collection.ts";
import { sourceRules } from "./rules/sources.ts";
import { involvementRules } from "./rules/involvement.ts";
import { processingContractRules } from "./rules/processing-contract.ts";
import { partyRules } from "./rules/party.ts";
import { upkeepRules } from "./rules/upkeep.ts";

/** Every rule, in the order of the groups. */
export const rules: readonly Rule[] = [
  ...organisationRules,
  ...jointControllerRules,
  ...dpoRules,
  ...recordRules,
  ...upkeepRules,
  ...purposeRules,
  ...consentRules,
  ...interestRules,
  ...lawAndContractRules,
  ...specialDataRules,
  ...secretDataRules,
  ...collectionRules,
  ...sourceRules,
  ...involvementRules,
  ...processingContractRules,
  ...partyRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
