import type { Locale } from "../locale.ts";
import { type Problem, type ProblemCode, problemAt } from "../problem.ts";
import { hasOwnDays, transferMechanisms } from "./mechanisms.ts";

/**
 * What keeps an own term from being an entry of the law in force: nothing or too much that a decision is about
 * (GDPR Art. 45(1)), no country, no provision (Art. 46, 49), or an end before its beginning.
 */
export function referenceProblems(term: unknown, locale: Locale): readonly Problem[] {
  const { vocabulary, country, internationalOrganisation, provision, replaces, ...days } = (term ??
    {}) as Readonly<Record<string, unknown>>;
  const { validFrom, validUntil } = days;
  const problem = (field: string, code: ProblemCode): readonly Problem[] => [
    problemAt([field], code, locale),
  ];
  const isCountry = typeof country === "string" && country !== "";
  const endsEarly =
    typeof validFrom === "string" && typeof validUntil === "string" && validUntil < validFrom;
  const late = endsEarly ? problem("validUntil", "ends-before-it-begins") : [];
  switch (vocabulary) {
    case "adequacy_decisions":
      return isCountry === (internationalOrganisation === true)
        ? [...problem("country", "decision-about"), ...late]
        : late;
    case "eea_countries":
      return isCountry ? late : [...problem("country", "required"), ...late];
    case "transfer_mechanisms":
      return typeof provision === "string" || isReplaceable(replaces)
        ? late
        : [...problem("provision", "safeguard-provision"), ...late];
    default:
      return [];
  }
}

const isReplaceable = (id: unknown) =>
  transferMechanisms([]).some((one) => one.id === id && hasOwnDays(one));
