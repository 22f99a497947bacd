import { always, type FormPlan, is, only, onRequest } from "./form-plan.ts";

/** What is used about whom, from where; what it is computed from and incidental data on request. */
export const dataUsePlan: FormPlan = [
  always("dataItemId", "subjectIds", "purposeIds", "mandatory"),
  only(is("mandatory", "yes"), "consequence"),
  always("sources"),
  onRequest("Computed from other data", "Calculée à partir d'autres données", "derivedFromIds"),
  onRequest(
    "Turns up only incidentally",
    "N'apparaît qu'incidemment",
    "incidental",
    "incidentalWhere",
    "incidentalLimit",
  ),
];

/** One field of a collection point: what is asked for and whether it must be given. */
export const collectedPlan: FormPlan = [
  always("dataItemId", "mandatory"),
  only(is("mandatory", "yes"), "consequence"),
  always("purposeIds"),
  onRequest("The label on the form", "Le libellé affiché", "label"),
];

/** DPIA: screening first; what follows depends on its outcome. */
export const dpiaPlan: FormPlan = [
  always("screeningAt", "screenedBy", "criteria", "required"),
  only(is("required", "no"), "notRequiredJustification"),
  onRequest("The CNIL's lists", "Les listes de la CNIL", "requiredListIds", "exemptListId"),
  only(is("required", "yes"), "doneAt", "reference", "residualRisk", "dpoAdvice"),
  only(is("residualRisk", "high"), "priorConsultationAt"),
  always("nextReviewAt"),
];
