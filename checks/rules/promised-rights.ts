import matrix from "#register/vocabularies/rights_matrix.json" with { type: "json" };
import type { Purpose } from "#register/registry.ts";
import { buriedObjections, conditionalRights, promisesOf } from "../facts/passage-rights.ts";
import { basesOf, isComplaintSaid } from "../facts/policy.ts";
import { shownIn } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** Whether a ground opens a right, by the matrix of rights. */
function opens(basis: string, right: string): boolean {
  const row: Readonly<Record<string, unknown>> | undefined = matrix.items.find(
    (item) => item.right === right,
  );
  if (row === undefined) return true;
  const value = row[basis === "eprivacy_existing_customer" ? "legitimate_interests" : basis];
  return value === "yes" || value === "conditional";
}

const isGroundless = ({ grounds }: Purpose) => grounds.length === 0;

/** Rights a policy tells of: none that no ground opens, and the complaint in every language (GDPR Art. 13(2)(b) to (d)). */
export const promisedRightsRules: readonly Rule[] = [
  rule({
    id: "RGT-005",
    severity: "warning",
    article: {
      en: "GDPR 20(1), 21(1); WP260 (accuracy)",
      fr: "RGPD art. 20(1), 21(1) ; WP260 (exactitude)",
    },
    on: "policy",
    appliesTo: "all",
    fields: ["passages", "passages.text", "activities:purposes.grounds.basis"],
    message: {
      en: "The policy promises a right that does not apply.",
      fr: "La politique promet un droit inapplicable.",
    },
    fix: { en: "Add the conditions of the right.", fr: "Préciser les conditions." },
    find: ({ policy }, c) => {
      if (policy.passages.length === 0) return [];
      const bases = c.ask(basesOf, policy);
      return promisesOf(
        policy,
        conditionalRights.filter((right) => !bases.some((basis) => opens(basis, right))),
      );
    },
  }),
  rule({
    id: "RGT-007",
    severity: "error",
    article: "GDPR 21(4)",
    on: "policy",
    appliesTo: "all",
    fields: ["passages", "passages.text", "activities:purposes.grounds.basis"],
    message: {
      en: "The right to object must be presented clearly and separately.",
      fr: "Le droit d’opposition doit être présenté clairement et séparément.",
    },
    fix: {
      en: "Give each purpose its ground: the right then stands in a box of its own. Leave it out of the passage.",
      fr: "Donner à chaque finalité son fondement : le droit figure alors dans un encadré distinct. L’ôter du passage.",
    },
    // Whatever rests on a legitimate interest or a public task is compiled into a box: what rests on nothing is not.
    find: ({ policy }, c) =>
      policy.passages.length > 0 &&
      c.ask(shownIn, policy).some(({ purposes }) => purposes.some(isGroundless))
        ? buriedObjections(policy)
        : [],
  }),
  rule({
    id: "RGT-006",
    severity: "error",
    article: "GDPR 13(2)(d), 14(2)(e)",
    on: "policy",
    appliesTo: "all",
    fields: ["organisationIds", "organisations:leadSupervisoryAuthorityId", "terms:phrase"],
    message: {
      en: "Right to complain to the authority missing.",
      fr: "Droit de réclamation absent.",
    },
    fix: { en: "Select the authority.", fr: "Sélectionner l’autorité." },
    find: ({ policy }, c) => {
      const missing = policy.languages.filter((locale) => !c.ask(isComplaintSaid, policy)[locale]);
      return missing.length === 0 ? [] : [{ languages: missing }];
    },
  }),
];
