import type { Rule } from "./rule.ts";
import { organisationRules } from "./rules/organisation.ts";
import { recordRules } from "./rules/record.ts";

/** Every rule, in the order of the groups. */
export const rules: readonly Rule[] = [...organisationRules, ...recordRules];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
