import { isObject } from "#register/walk.ts";
import type { FormValues } from "../form-value.ts";
import { always, type FormPlan, is, only, onRequest, orWhen } from "./form-plan.ts";

const hasCondition = ({ grounds }: FormValues) =>
  Array.isArray(grounds) &&
  grounds.some(
    (ground) =>
      isObject(ground) &&
      isObject(ground["condition"]) &&
      Object.keys(ground["condition"]).length > 0,
  );

/** A purpose: what for and on which ground; marketing, profiling and reuse on request. */
export const purposePlan: FormPlan = [
  always("name", "catalogueId", "isMain", "grounds"),
  only(hasCondition, "noneOtherwise"),
  onRequest("A description", "Une description", "description"),
  onRequest(
    "Direct marketing",
    "De la prospection",
    "isDirectMarketing",
    "channelIds",
    "unsubscribeMeans",
    "optoutAtCollection",
    "softOptIn",
    "emailTracking",
    "ongoingContractException",
    "partnerListUrl",
  ),
  onRequest("Profiling", "Du profilage", "profiling", "profilingLogic", "mayExcludeFromService"),
  onRequest(
    "Data collected for something else",
    "Des données collectées pour autre chose",
    "isFurtherProcessing",
    "originalPurposeId",
    "compatibilityTest",
    "optOutMeans",
  ),
  onRequest(
    "Particular context",
    "Un contexte particulier",
    "isInformationSocietyService",
    "isPublicTask",
    "isEmergency",
    "forOwnBenefit",
    "inHouse",
  ),
];

/** A ground: each basis asks for what it needs; the part it covers, its condition and Art. 9 on request. */
export const groundPlan: FormPlan = [
  always("basis"),
  only(is("basis", "consent"), "consent"),
  only(is("basis", "contract"), "contract", "precontractual"),
  only(is("basis", "legitimate_interests"), "interest", "interestOf", "lia"),
  only(is("basis", "vital_interests"), "vitalInterest"),
  only(is("basis", "eprivacy_existing_customer", "tracker_exemption"), "exemptionReason"),
  orWhen(onRequest("Laws", "Des textes", "laws"), is("basis", "legal_obligation", "public_task")),
  onRequest(
    "The part it covers",
    "La partie couverte",
    "covers",
    "coversDataUseIds",
    "coversSubjectIds",
  ),
  onRequest("A condition", "Une condition", "condition", "isFallback"),
  onRequest("Special categories (Art. 9)", "Des données sensibles (art. 9)", "art9"),
  onRequest("Criminal data (Art. 10)", "Des données pénales (art. 10)", "art10"),
  onRequest("Social security number", "Un numéro de sécurité sociale", "nirAuthorisationRef"),
];

/** Consent: how it is given, withdrawn and proved. */
export const consentPlan: FormPlan = [
  always("mechanism", "proofLocation", "withdrawalMeans", "isExplicit"),
  onRequest(
    "Separate or parental consent",
    "Un consentement distinct ou parental",
    "granularity",
    "parentalMechanism",
  ),
  onRequest("Why it is freely given", "Pourquoi il est libre", "freelyGiven"),
];

/** An automated decision: why it may be taken and what it means to people. */
export const decisionPlan: FormPlan = [
  always("purposeId", "exception", "dataUseIds", "logic", "significance", "consequences"),
  always("humanContact"),
  onRequest(
    "A ground of its own",
    "Un fondement propre",
    "basis",
    "basisDetail",
    "withdrawalMeans",
  ),
  orWhen(
    onRequest("Law and safeguards", "Textes et garanties", "laws", "safeguards"),
    is("exception", "law"),
  ),
  onRequest("Children, reference", "Enfants, référence", "subjectsChildren", "reference"),
];
