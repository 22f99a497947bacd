import { textIn } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { publicTexts } from "../facts/texts.ts";
import { matches } from "../patterns/match.ts";
import patterns from "../patterns/amending-law.json" with { type: "json" };
import { type RecordRef, type Rule, rule } from "../rule.ts";

/** The texts of a policy in its own words and the laws its organisations cite, each with its place. */
function* textsOf(c: CheckContext, policy: Policy) {
  const organisations = c
    .all("organisations")
    .filter(({ id }) => policy.organisationIds.length === 0 || policy.organisationIds.includes(id));
  for (const organisation of organisations) {
    const record: RecordRef = { collection: "organisations", id: organisation.id };
    for (const found of publicTexts("organisations", organisation)) yield { ...found, record };
  }
  const record: RecordRef = { collection: "policies", id: policy.id };
  for (const found of publicTexts("policies", policy)) yield { ...found, record };
}

/** How the national law is cited (loi n° 78-17). */
export const citedLawRules: readonly Rule[] = [
  rule({
    id: "ORG-009",
    severity: "warning",
    article: "Loi 78-17 (as rewritten by ordonnance 2018-1125, in force 1 June 2019)",
    on: "policy",
    appliesTo: "all",
    fields: ["passages.text", "organisations:applicableLaws.law", "policies:passages.text"],
    message: {
      en: "The national law is cited by an amending act. Cite loi n° 78-17 of 6 January 1978 as amended.",
      fr: "La loi nationale est citée par une loi modificative. Citer la loi n° 78-17 du 6 janvier 1978 modifiée.",
    },
    fix: {
      en: "Replace by “French Act no. 78-17 of 6 January 1978, as amended”.",
      fr: "Remplacer par « loi n° 78-17 du 6 janvier 1978 modifiée ».",
    },
    find: ({ policy }, c) => {
      const texts = [...textsOf(c, policy)];
      const wrong = policy.languages.filter(
        (language) =>
          !texts.some(({ text }) =>
            matches(patterns.amended, language, textIn(text, language) ?? ""),
          ),
      );
      const found = texts.find(({ text }) =>
        wrong.some((language) =>
          matches(patterns.amending, language, textIn(text, language) ?? ""),
        ),
      );
      return found === undefined ? [] : [{ record: found.record, at: found.path }];
    },
  }),
];
