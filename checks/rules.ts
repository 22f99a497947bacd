import type { Rule } from "./rule.ts";
import { consentRules } from "./rules/consent.ts";
import { dpoRules } from "./rules/dpo.ts";
import { interestRules } from "./rules/interest.ts";
import { jointControllerRules } from "./rules/joint-controllers.ts";
import { lawAndContractRules } from "./rules/law-and-contract.ts";
import { organisationRules } from "./rules/organisation.ts";
import { purposeRules } from "./rules/purpose.ts";
import { recordRules } from "./rules/record.ts";
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
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
