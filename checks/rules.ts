import type { Rule } from "./rule.ts";
import { citedLawRules } from "./rules/cited-law.ts";
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
import { transferRules } from "./rules/transfer.ts";
import { frameworkRules } from "./rules/transfer-framework.ts";
import { safeguardRules } from "./rules/transfer-safeguard.ts";
import { providerTransferRules } from "./rules/transfer-provider.ts";
import { retentionRules } from "./rules/retention.ts";
import { retentionPeriodRules } from "./rules/retention-period.ts";
import { securityRules } from "./rules/security.ts";
import { impactRules } from "./rules/impact-assessment.ts";
import { decisionRules } from "./rules/automated-decision.ts";
import { rightsRules } from "./rules/rights.ts";
import { promisedRightsRules } from "./rules/promised-rights.ts";
import { childrenRules } from "./rules/children.ts";
import { marketingRules } from "./rules/marketing.ts";
import { cookieRules } from "./rules/cookies.ts";
import { policyRules } from "./rules/policy.ts";
import { wordingRules } from "./rules/wording.ts";
import { claimRules } from "./rules/claim.ts";
import { collectionBasisRules } from "./rules/collection-basis.ts";
import { consistencyRules } from "./rules/consistency.ts";

/** Every rule, in the order of the groups. */
export const rules: readonly Rule[] = [
  ...organisationRules,
  ...citedLawRules,
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
  ...transferRules,
  ...frameworkRules,
  ...safeguardRules,
  ...providerTransferRules,
  ...retentionRules,
  ...retentionPeriodRules,
  ...securityRules,
  ...impactRules,
  ...decisionRules,
  ...rightsRules,
  ...promisedRightsRules,
  ...childrenRules,
  ...marketingRules,
  ...cookieRules,
  ...policyRules,
  ...wordingRules,
  ...claimRules,
  ...collectionBasisRules,
  ...consistencyRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
