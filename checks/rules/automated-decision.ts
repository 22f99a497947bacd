import { hasFlag } from "../facts/data.ts";
import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** Conditions on which a decision may rest on special categories of data (GDPR Art. 22(4)). */
const allowed = ["art9_a_explicit_consent", "art9_g_substantial_public_interest"];

/** Decisions without human involvement, and profiles (GDPR Art. 13(2)(f), 22). */
export const decisionRules: readonly Rule[] = [
  rule({
    id: "ADM-001",
    severity: "error",
    article: "GDPR 22(1)-(2)",
    on: "automatedDecision",
    appliesTo: "controller",
    fields: ["exception"],
    message: {
      en: "Solely automated decision without an Art. 22(2) exception.",
      fr: "Décision entièrement automatisée sans exception (art. 22(2)).",
    },
    fix: {
      en: "Choose contract, law or explicit consent, or add human review.",
      fr: "Choisir contrat, loi ou consentement explicite, ou ajouter une intervention humaine.",
    },
    find: ({ automatedDecision }) => automatedDecision.exception === null,
  }),
  rule({
    id: "ADM-002",
    severity: "error",
    article: "GDPR 13(2)(f), 14(2)(g); CJEU C-634/21, C-203/22",
    on: "automatedDecision",
    appliesTo: "controller",
    fields: ["logic", "significance", "consequences"],
    message: {
      en: "Logic, significance or consequences of the automated decision are missing.",
      fr: "Logique, importance ou conséquences de la décision absentes.",
    },
    fix: {
      en: "Explain in plain words how the decision is reached.",
      fr: "Expliquer simplement le raisonnement.",
    },
    find: ({ activity, automatedDecision }, c) => {
      const languages = c.ask(languagesOf, activity);
      const lacking = (["logic", "significance", "consequences"] as const).flatMap((name) =>
        missingText(automatedDecision[name], languages).map((gap) => ({ name, gap })),
      );
      const [first, ...others] = lacking;
      if (first === undefined) return [];
      const isPartial = lacking.every(({ gap }) => gap.languages.length > 0);
      const missing = [...new Set(lacking.flatMap(({ gap }) => gap.languages))];
      const more = others.map(({ name }) => [name]);
      return [{ at: [first.name], more, languages: isPartial ? missing : [] }];
    },
  }),
  rule({
    id: "ADM-003",
    severity: "error",
    article: "GDPR 22(3)",
    on: "automatedDecision",
    appliesTo: "controller",
    fields: ["humanContact", "exception"],
    message: {
      en: "No way to obtain human intervention.",
      fr: "Aucun moyen d’obtenir une intervention humaine.",
    },
    fix: { en: "Add a contact.", fr: "Ajouter un contact." },
    find: ({ activity, automatedDecision: { exception, humanContact } }, c) =>
      exception === "contract" || exception === "explicit_consent"
        ? missingText(humanContact, c.ask(languagesOf, activity))
        : [],
  }),
  rule({
    id: "ADM-004",
    severity: "error",
    article: "GDPR 22(4), 9(2)(a), 9(2)(g)",
    on: "automatedDecision",
    appliesTo: "controller",
    fields: ["dataUseIds", "exception"],
    message: {
      en: "Automated decision on special categories not allowed on this condition.",
      fr: "Décision automatisée sur données sensibles non permise.",
    },
    fix: { en: "Use 9(2)(a) or (g) with safeguards.", fr: "Utiliser 9(2)(a) ou (g)." },
    find: ({ activity, automatedDecision: { dataUseIds, purposeId } }, c) => {
      const entries = activity.purposes
        .filter(({ id }) => purposeId === null || id === purposeId)
        .flatMap(({ grounds }) => grounds.flatMap(({ art9 }) => art9))
        .filter(({ conditionId }) => allowed.includes(conditionId ?? ""));
      return activity.dataUses.some(
        ({ dataItemId, id }) =>
          dataUseIds.includes(id) &&
          hasFlag(c, dataItemId, "special_category") &&
          !entries.some((entry) => entry.dataUseIds.length === 0 || entry.dataUseIds.includes(id)),
      );
    },
  }),
  rule({
    id: "ADM-005",
    severity: "warning",
    article: "GDPR 13(2)(f), recital 60",
    on: "purpose",
    appliesTo: "controller",
    fields: ["profilingLogic", "profiling"],
    message: {
      en: "Profiling takes place but is not described.",
      fr: "Un profilage existe mais n’est pas décrit.",
    },
    fix: {
      en: "Describe the profiling and its consequences.",
      fr: "Décrire le profilage et ses conséquences.",
    },
    find: ({ activity, purpose: { id, profiling, profilingLogic } }) =>
      profiling === true &&
      Object.keys(profilingLogic).length === 0 &&
      !activity.automatedDecisions.some(({ purposeId }) => purposeId === id),
  }),
];
