import type { Register } from "#register/register.ts";
import type { Activity, AutomatedDecision, DataUse } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import {
  dated,
  dpvTerms,
  iri,
  languages,
  type Node,
  node,
  orUnsaid,
  termOr,
  told,
  typed,
  urn,
} from "./node.ts";
import { publisherNode } from "./parties.ts";
import { groundNodes, lawTexts, purposeNode } from "./purposes.ts";
import { measureNodes } from "./measures.ts";
import { recipientNodes, transferNodes } from "./recipients.ts";
import { storageCondition } from "./retention.ts";

const scales = { small: "Small", medium: "Medium", large: "Large" } as const;

/** DPCat asks every record what is done with the data; this holds of any that says nothing else. */
const usualOperations = ["dpv:Collect", "dpv:Store", "dpv:Use"];

/**
 * One record of processing as DPV’s PersonalDataProcess and DPCat’s ROPARecord (GDPR Art. 30(1) or (2)). DPCat asks
 * every record for purposes, legal bases, processing, data, persons and sources; purposes and bases are not asked of a
 * processor, for they are its clients’ (Art. 30(2)).
 */
export function activityNode(register: Register, activity: Activity): Node {
  const processor = activity.ourRole === "processor" || activity.ourRole === "sub_processor";
  const ours = activity.organisationIds.map((id) => iri(urn("organisation", id)));
  const operations = activity.operationIds.flatMap((id) =>
    termOr(register, ["processing_operations"], id),
  );
  const notAsked = processor ? "dpv:NotApplicable" : "dpv:NotAvailable";
  return node({
    "@id": urn("activity", activity.id),
    "@type": ["dpcat:ROPARecord", "dpv:PersonalDataProcess", "dcat:Dataset"],
    "dct:identifier": activity.reference,
    "dct:title": nameOf(activity),
    "dct:description": descriptionOf(activity),
    "dct:publisher": publisherNode(register),
    "dct:created": dated(activity.createdAt),
    "dct:modified": dated(activity.updatedAt),
    "recital:reviewed": dated(activity.lastReviewedAt),
    "dpv:hasActivityStatus": iri(statusOf(activity)),
    "dpv:hasResponsibleEntity":
      activity.ownerName === null
        ? null
        : node({
            "@type": "dpv:OrganisationalUnit",
            "dpv:hasName": activity.ownerName,
            "dpv:hasContact": activity.ownerEmail,
          }),
    "dpv:hasPurpose": orUnsaid("dpv:Purpose", activity.purposes.map(purposeNode), notAsked),
    "dpv:hasLegalBasis": orUnsaid(
      "dpv:LegalBasis",
      activity.purposes.flatMap((purpose) => groundNodes(register, purpose)),
      notAsked,
    ),
    "dpv:hasProcessing": typed(
      "dpv:Processing",
      operations.length > 0 ? operations : usualOperations.map(iri),
    ),
    "dpv:hasPersonalData": orUnsaid(
      "dpv:PersonalData",
      activity.dataUses.map((use) => dataNode(register, use)),
    ),
    "dpv:hasDataSubject": orUnsaid(
      "dpv:DataSubject",
      typed(
        "dpv:DataSubject",
        distinct(activity.dataUses.flatMap((use) => personNodes(register, use))),
      ),
    ),
    "dpv:hasDataSource": orUnsaid(
      "dpv:DataSource",
      typed(
        "dpv:DataSource",
        distinct(activity.dataUses.flatMap((use) => sourceNodes(register, use))),
      ),
    ),
    ...together(ourPart(activity, processor, ours), recipientNodes(activity.involvements, ours)),
    "dpv:hasProcess": [
      ...activity.involvements.flatMap((involvement) => transferNodes(register, involvement, ours)),
      ...activity.automatedDecisions.map(decisionNode),
    ],
    "dpv:hasStorageCondition": activity.retention.map((rule) => storageCondition(register, rule)),
    "dpv:hasLocation": activity.storage.flatMap(({ storageLocationId: id }) =>
      id === null ? [] : [iri(urn("storageLocation", id))],
    ),
    ...measureNodes(register, activity.measureIds),
    "dpv:hasImpactAssessment": dpiaNode(activity.dpia),
    "dpv:hasScale":
      activity.scale === null ? null : iri(`dpv:${scales[activity.scale]}ScaleProcessing`),
    "recital:notes": activity.notes,
  });
}

/** DCAT-AP asks every dataset for a title: what an activity without a name yet is called by is its reference or id. */
function nameOf({ id, name, reference }: Activity): readonly Node[] | string {
  const named = languages(name);
  return named.length > 0 ? named : (reference ?? id);
}

/** What an activity says of itself; DCAT-AP asks every dataset for a description, so its name where it says no more. */
function descriptionOf(activity: Activity): readonly Node[] | string {
  const said = [...languages(activity.description), ...languages(activity.processingCategories)];
  return said.length > 0 ? said : nameOf(activity);
}

function statusOf({ archivedAt, state }: Activity): string {
  if (archivedAt !== null) return "dpv:ActivityCompleted";
  return state === "approved" ? "dpv:ActivityOngoing" : "dpv:ActivityPlanned";
}

/** What we are in the activity, and for whom where we are the processor. */
function ourPart(activity: Activity, processor: boolean, ours: readonly Node[]): Parties {
  const ourselves = orUnsaid("dpv:LegalEntity", ours);
  if (!processor) {
    return {
      "dpv:hasDataController": typed("dpv:DataController", ourselves),
    };
  }
  return {
    "dpv:hasDataProcessor": typed("dpv:DataProcessor", ourselves),
    "dpv:hasDataController": activity.clients.map((client) =>
      node({
        "@type": "dpv:DataController",
        "dpv:hasName": client.name,
        "dpv:hasContact": client.contact,
      }),
    ),
  };
}

type Parties = Readonly<Record<string, readonly Node[]>>;

/** Who does what, ours first: where we are a processor, those we engage are processors beside us. */
function together(ours: Parties, others: Parties): Parties {
  const both = { ...ours, ...others };
  for (const property of Object.keys(ours))
    both[property] = [...(ours[property] ?? []), ...(others[property] ?? [])];
  return both;
}

/** A use of a data item: its DPV category, and Art. 9 or highly personal where its category is. */
function dataNode(register: Register, use: DataUse): Node {
  const item = register.find("data-items", use.dataItemId);
  const category = item?.categoryId ?? null;
  const own = register.find("terms", category);
  const facts = category === null ? undefined : builtInTerm(["data_categories"], category);
  const special = facts?.["special_category"] === true || own?.specialCategory === true;
  const personal = facts?.["highly_personal"] === true || own?.highlyPersonal === true;
  const kind = special
    ? ["dpv:SpecialCategoryPersonalData"]
    : personal
      ? ["dpv:SensitivePersonalData"]
      : [];
  const needed = { yes: "dpv:Required", no: "dpv:Optional", unknown: null }[
    use.mandatory ?? "unknown"
  ];
  return node({
    "@id": urn("dataUse", use.id),
    "@type": [...dpvTerms(facts), "dpv:PersonalData", ...kind],
    "dct:title": languages(item?.label),
    "dpv:hasPurpose": use.purposeIds.map((id) => iri(urn("purpose", id))),
    "dpv:hasDataSubject": personNodes(register, use),
    "dpv:hasDataSource": sourceNodes(register, use),
    "dpv:hasNecessity": needed === null ? null : iri(needed),
    "recital:consequence": languages(use.consequence),
  });
}

function personNodes(register: Register, use: DataUse): readonly Node[] {
  return use.subjectIds.flatMap((id) => termOr(register, ["data_subject_categories"], id));
}

function sourceNodes(register: Register, use: DataUse): readonly Node[] {
  return use.sources.flatMap(({ sourceId }) =>
    sourceId === null ? [] : termOr(register, ["data_sources"], sourceId),
  );
}

function dpiaNode(dpia: Activity["dpia"]): Node | null {
  if (dpia === null) return null;
  const { required, residualRisk } = dpia;
  return node({
    "@type": "dpv:DPIA",
    "dct:identifier": dpia.reference,
    "dct:date": dated(dpia.doneAt ?? dpia.screeningAt),
    "recital:required":
      required === null ? null : iri(`eu-gdpr:DPIA${required === "yes" ? "" : "Not"}Required`),
    "dct:description": dpia.notRequiredJustification,
    "recital:outcome":
      residualRisk === "high" ? iri("eu-gdpr:DPIAIndicatesHighRisk") : residualRisk,
  });
}

function decisionNode(decision: AutomatedDecision): Node {
  return node({
    "@id": urn("automatedDecision", decision.id),
    "@type": ["dpv:Process", "dpv:AutomatedDecisionMaking"],
    "dpv:hasPurpose": decision.purposeId === null ? null : iri(urn("purpose", decision.purposeId)),
    "dpv:hasPersonalData": decision.dataUseIds.map((id) => iri(urn("dataUse", id))),
    "dpv:hasAlgorithmicLogic": told("dpv:AlgorithmicLogic", decision.logic),
    "dpv:hasConsequence": [
      ...told("dpv:Consequence", decision.significance),
      ...told("dpv:Consequence", decision.consequences),
    ],
    "dpv:hasHumanInvolvement": told("dpv:HumanInvolvement", decision.humanContact),
    "dct:source": lawTexts(decision.laws),
  });
}

/** Each node once: many data uses share their persons and sources. */
function distinct(nodes: readonly Node[]): readonly Node[] {
  return [...new Map(nodes.map((value) => [String(value["@id"]), value])).values()];
}
