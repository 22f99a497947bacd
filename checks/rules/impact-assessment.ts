import type { Activity } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { monthsBefore } from "../day.ts";
import { flaggedUses } from "../facts/data.ts";
import { countriesOf } from "../facts/organisations.ts";
import { hasDpo } from "../facts/owners.ts";
import { type Rule, rule } from "../rule.ts";

/** The cases in which the law itself wants an assessment (GDPR Art. 35(3)). */
function isMandatory(c: CheckContext, activity: Activity): boolean {
  const { automatedDecisions, publicAreaMonitoring, scale, systematicEvaluation } = activity;
  if (publicAreaMonitoring === true) return true;
  if (systematicEvaluation === true && automatedDecisions.length > 0) return true;
  const isSensitive = (["special_category", "criminal"] as const).some(
    (flag) => flaggedUses(c, activity, flag).length > 0,
  );
  return scale === "large" && isSensitive;
}

/** Whether the impact on people was assessed where it must be (GDPR Art. 35, 36). */
export const impactRules: readonly Rule[] = [
  rule({
    id: "DPIA-001",
    severity: "error",
    article: "GDPR 35(1), 35(3)",
    on: "activity",
    appliesTo: "controller",
    fields: [
      "dpia.doneAt",
      "systematicEvaluation",
      "scale",
      "publicAreaMonitoring",
      "automatedDecisions",
      "dataUses.dataItemId",
    ],
    message: { en: "A DPIA is mandatory and missing.", fr: "Une AIPD est obligatoire et absente." },
    fix: {
      en: "Carry out the DPIA before processing.",
      fr: "Réaliser l’AIPD avant le traitement.",
    },
    find: ({ activity }, c) => activity.dpia?.doneAt == null && isMandatory(c, activity),
  }),
  rule({
    id: "DPIA-002",
    severity: "warning",
    article: "WP248 rev.01; CNIL délib. 2018-326",
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.doneAt", "dpia.criteria", "dpia.notRequiredJustification", "dpia.exemptListId"],
    message: {
      en: "{n} of 9 criteria met: a DPIA is presumed required.",
      fr: "{n} critères sur 9 : une AIPD est présumée requise.",
    },
    fix: {
      en: "Do the DPIA or justify in writing.",
      fr: "Réaliser l’AIPD ou justifier par écrit.",
    },
    silencedBy: ["DPIA-001", "DPIA-003"],
    find: ({ activity: { dpia } }) => {
      const n = dpia?.criteria.length ?? 0;
      if (dpia === null || n < 2 || dpia.doneAt !== null) return [];
      const isAnswered = dpia.notRequiredJustification !== null || dpia.exemptListId !== null;
      return isAnswered ? [] : [{ params: { n } }];
    },
  }),
  rule({
    id: "DPIA-003",
    severity: "error",
    article: "GDPR 35(4); CNIL délib. 2018-327",
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.doneAt", "dpia.requiredListIds", "organisations:country"],
    message: {
      en: "On the CNIL list of processing requiring a DPIA.",
      fr: "Figure sur la liste CNIL des AIPD requises.",
    },
    fix: { en: "Carry out the DPIA.", fr: "Réaliser l’AIPD." },
    silencedBy: ["DPIA-001"],
    find: ({ activity }, c) =>
      (activity.dpia?.requiredListIds ?? []).length > 0 &&
      activity.dpia?.doneAt == null &&
      c.ask(countriesOf, activity).includes("FR"),
  }),
  rule({
    id: "DPIA-004",
    severity: "warning",
    article: "GDPR 35(1), 24",
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.screeningAt", "dpia.doneAt"],
    message: {
      en: "DPIA need has not been screened.",
      fr: "La nécessité d’une AIPD n’a pas été examinée.",
    },
    fix: { en: "Answer the nine criteria.", fr: "Répondre aux neuf critères." },
    silencedBy: ["DPIA-001", "DPIA-003"],
    find: ({ activity: { dpia } }) =>
      dpia === null || (dpia.screeningAt === null && dpia.doneAt === null),
  }),
  rule({
    id: "DPIA-005",
    severity: "error",
    article: "GDPR 36(1)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.priorConsultationAt", "dpia.residualRisk"],
    message: {
      en: "High residual risk: consult the authority first.",
      fr: "Risque résiduel élevé : consulter l’autorité au préalable.",
    },
    fix: { en: "File a prior consultation.", fr: "Saisir l’autorité." },
    find: ({ activity: { dpia } }) =>
      dpia?.residualRisk === "high" && dpia.priorConsultationAt === null,
  }),
  rule({
    id: "DPIA-006",
    severity: "warning",
    article: "GDPR 35(2), 39(1)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.dpoAdvice", "dpia.doneAt", "organisations:dpo.designated"],
    message: {
      en: "The DPO’s advice on the DPIA is not recorded.",
      fr: "L’avis du DPO sur l’AIPD n’est pas consigné.",
    },
    fix: { en: "Record the advice.", fr: "Consigner l’avis." },
    find: ({ activity }, c) =>
      activity.dpia?.doneAt != null && activity.dpia.dpoAdvice === null && c.ask(hasDpo, activity),
  }),
  rule({
    id: "DPIA-007",
    severity: "warning",
    article: { en: "GDPR 35(11); CNIL (3 years)", fr: "RGPD art. 35(11) ; CNIL (3 ans)" },
    on: "activity",
    appliesTo: "controller",
    fields: ["dpia.doneAt", "materialChangeAt"],
    message: { en: "The DPIA must be reviewed.", fr: "L’AIPD doit être revue." },
    fix: { en: "Review the DPIA.", fr: "Revoir l’AIPD." },
    find: ({ activity: { dpia, materialChangeAt } }, c) => {
      const doneAt = dpia?.doneAt ?? null;
      if (doneAt === null) return false;
      return doneAt < monthsBefore(c.today, 36) || (materialChangeAt ?? "") > doneAt;
    },
  }),
];
