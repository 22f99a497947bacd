import conflicting from "../patterns/conflicting-duties.json" with { type: "json" };
import { matchesIn } from "../patterns/match.ts";
import { type Rule, rule } from "../rule.ts";

/** The data protection officer (GDPR Art. 37 to 39). */
export const dpoRules: readonly Rule[] = [
  rule({
    id: "DPO-001",
    severity: "error",
    article: "GDPR 13(1)(b), 37(7)",
    on: "organisation",
    appliesTo: "all",
    fields: ["dpo.email", "dpo.postal"],
    message: {
      en: "A DPO is designated but no contact details are given.",
      fr: "Un DPO est désigné mais ses coordonnées manquent.",
    },
    fix: {
      en: "Enter a DPO email or address (the name is optional).",
      fr: "Saisir un courriel ou une adresse du DPO (nom facultatif).",
    },
    find: ({ organisation: { dpo } }) =>
      dpo?.designated === true && dpo.email === null && dpo.postal === null,
  }),
  rule({
    id: "DPO-002",
    severity: "error",
    article: "GDPR 37(1)(a)-(c)",
    on: "organisation",
    appliesTo: "all",
    fields: [
      "dpo.designated",
      "dpo.notRequiredReason",
      "isPublicBody",
      "coreLargeScaleMonitoring",
      "coreLargeScaleSpecial",
    ],
    message: {
      en: "A DPO is mandatory in this situation.",
      fr: "La désignation d’un DPO est obligatoire dans cette situation.",
    },
    fix: {
      en: "Designate a DPO, or record in writing why Art. 37(1) does not apply (e.g. court acting in its judicial capacity).",
      fr: "Désigner un DPO ou consigner par écrit pourquoi l’art. 37(1) ne s’applique pas (ex. juridiction dans l’exercice de sa fonction juridictionnelle).",
    },
    find: ({ organisation }) =>
      organisation.dpo?.designated !== true &&
      (organisation.dpo?.notRequiredReason ?? null) === null &&
      (organisation.isPublicBody === true ||
        organisation.coreLargeScaleMonitoring === true ||
        organisation.coreLargeScaleSpecial === true),
  }),
  rule({
    id: "DPO-003",
    severity: "warning",
    article: "GDPR 37(7)",
    on: "organisation",
    appliesTo: "all",
    fields: ["dpo.authorityReference"],
    message: {
      en: "Designation of the DPO to the supervisory authority is not recorded.",
      fr: "La désignation du DPO auprès de l’autorité n’est pas consignée.",
    },
    fix: {
      en: "Notify the authority and enter the reference.",
      fr: "Notifier l’autorité et saisir la référence.",
    },
    find: ({ organisation: { dpo } }) =>
      dpo?.designated === true && dpo.authorityReference === null,
  }),
  rule({
    id: "DPO-004",
    severity: "warning",
    article: "GDPR 38(6); WP243 rev.01",
    on: "organisation",
    appliesTo: "all",
    fields: ["dpo.jobRole"],
    message: {
      en: "The DPO’s other role suggests a conflict of interests.",
      fr: "L’autre fonction du DPO suggère un conflit d’intérêts.",
    },
    fix: {
      en: "Appoint a DPO who does not decide purposes and means.",
      fr: "Désigner un DPO qui ne décide ni des finalités ni des moyens.",
    },
    find: ({ organisation: { dpo } }) =>
      dpo?.designated === true && dpo.jobRole !== null && matchesIn(conflicting, dpo.jobRole),
  }),
];
