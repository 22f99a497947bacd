import type { FormValues } from "../form-value.ts";
import { always, type FormPlan, is, only, onRequest, orWhen } from "./form-plan.ts";

const works = is("roleId", "processor", "sub_processor");
const decides = is("roleId", "independent_controller", "third_party", "group_company");

/** Who receives what, as what, where; the rest as its role calls for it. */
export const involvementPlan: FormPlan = [
  always("partyId", "roleId"),
  only(is("roleId", "internal_department"), "department"),
  only(works, "serviceKind", "contractId"),
  always("service"),
  only(is("roleId", "joint_controller"), "arrangement"),
  orWhen(
    onRequest("On which occasion", "À quelle occasion", "occasion", "laws"),
    is("roleId", "public_authority", "public_body_recipient"),
  ),
  always("purposeIds", "dataUseIds"),
  orWhen(
    onRequest("Its own sources", "Ses propres sources", "ownSources"),
    is("roleId", "independent_controller"),
  ),
  orWhen(
    onRequest("Money or another advantage", "Un paiement ou un avantage", "consideration"),
    decides,
  ),
  onRequest(
    "Other countries than the party's",
    "D'autres pays que ceux de l'organisme",
    "processingLocations",
    "remoteAccessCountries",
  ),
  onRequest("Why it has this role", "Pourquoi ce rôle", "roleReason"),
  onRequest("How people can limit it", "Comment le limiter", "limitMeans"),
  onRequest("How the public sees it", "Présentation au public", "publicDisplay", "category"),
  always("transfers"),
];

const happens = is("state", "transfer");

/** A transfer: whether there is one, where to, and what protects the data there. */
export const transferPlan: FormPlan = [
  always("state"),
  only(is("state", "none_verified"), "verified"),
  only(happens, "countries", "safeguards", "copyMeans"),
  onRequest(
    "An international organisation",
    "Une organisation internationale",
    "internationalOrganisation",
  ),
  onRequest("Customers of one region only", "Clients d'une seule région", "byCustomerRegion"),
  onRequest("Supplementary measures", "Des mesures supplémentaires", "supplementaryMeasureIds"),
  onRequest("Transfer impact assessment", "Une analyse d'impact du transfert", "tia"),
  onRequest(
    "Exporter and importer",
    "Exportateur et importateur",
    "exporterRole",
    "importerRole",
    "systematic",
  ),
];

const mechanism = (start: string) => (values: FormValues) =>
  typeof values["mechanismId"] === "string" && values["mechanismId"].startsWith(start);

/** A safeguard: each mechanism asks for its own evidence. */
export const safeguardPlan: FormPlan = [
  always("mechanismId", "countries"),
  only(is("mechanismId", "adequacy_decision"), "adequacyDecisionId", "scopeConfirmed"),
  only(is("mechanismId", "adequacy_dpf"), "dpf"),
  only(mechanism("scc"), "scc"),
  only(mechanism("bcr"), "bcr"),
  only(mechanism("derog"), "derogation"),
  onRequest("Laws", "Des textes", "laws"),
  onRequest("Impact assessment for it", "Une analyse d'impact propre", "tia"),
  onRequest(
    "Document and authorisation",
    "Document et autorisation",
    "documentRef",
    "authorisationRef",
  ),
];
