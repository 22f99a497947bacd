import type { LegalGround } from "#register/registry.ts";
import { monthsBefore } from "../day.ts";
import { isOfPublicBody } from "../facts/organisations.ts";
import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

const isInterest = ({ basis }: LegalGround) => basis === "legitimate_interests";

/** Legitimate interests, stated and weighed (GDPR Art. 6(1)(f)), and vital ones. */
export const interestRules: readonly Rule[] = [
  rule({
    id: "LB-110",
    severity: "error",
    article: "GDPR 13(1)(d), 14(2)(b)",
    on: "ground",
    appliesTo: "controller",
    fields: ["interest"],
    message: {
      en: "The legitimate interest pursued is not stated.",
      fr: "L’intérêt légitime poursuivi n’est pas indiqué.",
    },
    fix: {
      en: "State the interest in one sentence per language.",
      fr: "Énoncer l’intérêt en une phrase par langue.",
    },
    find: ({ activity, ground }, c) =>
      isInterest(ground) ? missingText(ground.interest, c.ask(languagesOf, activity)) : [],
  }),
  rule({
    id: "LB-111",
    severity: "warning",
    article: "GDPR 5(2), 6(1)(f); EDPB Guidelines 1/2024",
    on: "ground",
    appliesTo: "controller",
    fields: ["lia.doneAt"],
    message: {
      en: "No balancing test (LIA) recorded.",
      fr: "Aucune mise en balance (LIA) consignée.",
    },
    fix: {
      en: "Do the three-step test: interest, necessity, balancing.",
      fr: "Faire le test en trois étapes : intérêt, nécessité, balance.",
    },
    find: ({ ground }) => isInterest(ground) && (ground.lia?.doneAt ?? null) === null,
  }),
  rule({
    id: "LB-112",
    severity: "error",
    article: "GDPR 6(1) 2nd subpara.",
    on: "ground",
    appliesTo: "controller",
    fields: ["basis"],
    message: {
      en: "A public authority cannot rely on legitimate interests for its tasks.",
      fr: "Une autorité publique ne peut invoquer l’intérêt légitime pour ses missions.",
    },
    fix: {
      en: "Use public task or legal obligation.",
      fr: "Utiliser la mission d’intérêt public ou l’obligation légale.",
    },
    find: ({ activity, purpose, ground }, c) =>
      isInterest(ground) && purpose.isPublicTask === true && c.ask(isOfPublicBody, activity),
  }),
  rule({
    id: "LB-113",
    severity: "warning",
    article: "GDPR 5(2), 24(1)",
    on: "ground",
    appliesTo: "controller",
    fields: ["lia.doneAt"],
    message: { en: "The balancing test is out of date.", fr: "La mise en balance est périmée." },
    fix: { en: "Redo the test.", fr: "Refaire le test." },
    find: ({ activity, ground }, c) => {
      const doneAt = ground.lia?.doneAt ?? null;
      if (!isInterest(ground) || doneAt === null) return false;
      return doneAt < monthsBefore(c.today, 36) || doneAt < (activity.materialChangeAt ?? "");
    },
  }),
  rule({
    id: "LB-140",
    severity: "warning",
    article: "GDPR recital 46",
    on: "ground",
    appliesTo: "controller",
    fields: ["basis"],
    message: {
      en: "Vital interests is a last-resort basis.",
      fr: "Les intérêts vitaux sont une base de dernier recours.",
    },
    fix: { en: "Check another basis.", fr: "Vérifier une autre base." },
    find: ({ purpose, ground }) =>
      ground.basis === "vital_interests" && purpose.isEmergency !== true,
  }),
];
