import matrix from "#register/vocabularies/rights_matrix.json" with { type: "json" };
import { isComplaintSaid } from "../facts/policy.ts";
import { shownIn } from "../facts/shown.ts";
import { languagesMatching } from "../patterns/match.ts";
import promises from "../patterns/promised-rights.json" with { type: "json" };
import { type Rule, rule } from "../rule.ts";

/** Whether one of some grounds opens a right, by the matrix of rights. */
function isOpened(right: string, bases: ReadonlySet<string>): boolean {
  const row: Readonly<Record<string, unknown>> | undefined = matrix.items.find(
    (item) => item.right === right,
  );
  if (row === undefined) return true;
  return [...bases].some((basis) => {
    const value = row[basis === "eprivacy_existing_customer" ? "legitimate_interests" : basis];
    return value === "yes" || value === "conditional";
  });
}

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
      const bases = new Set(
        c
          .ask(shownIn, policy)
          .flatMap(({ purposes }) => purposes.flatMap(({ grounds }) => grounds))
          .map(({ basis }) => basis ?? ""),
      );
      // Where no ground is recorded yet, nobody can tell which rights it opens.
      if (bases.size === 0) return [];
      return policy.passages.flatMap(({ text }, index) => {
        const languages = Object.entries(promises).flatMap(([right, patterns]) =>
          isOpened(right, bases) ? [] : languagesMatching(patterns, text),
        );
        const distinct = [...new Set(languages)];
        return distinct.length === 0
          ? []
          : [{ at: ["passages", index, "text"], languages: distinct }];
      });
    },
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
    fix: { en: "Select the authority.", fr: "Sélectionner l'autorité." },
    find: ({ policy }, c) => {
      const missing = policy.languages.filter((locale) => !c.ask(isComplaintSaid, policy)[locale]);
      return missing.length === 0 ? [] : [{ languages: missing }];
    },
  }),
];
