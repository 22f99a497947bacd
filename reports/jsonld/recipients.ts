import type { Register } from "#register/register.ts";
import type { Involvement, Transfer } from "#register/registry.ts";
import { transferMechanisms } from "#register/reference/mechanisms.ts";
import { builtInTerm, builtInTerms } from "#register/vocabulary.ts";
import {
  country,
  dated,
  dpvTerms,
  iri,
  languages,
  type Node,
  node,
  orUnsaid,
  termOr,
  typed,
  urn,
} from "./node.ts";
import { lawTexts } from "./purposes.ts";

/** By role, the property that links an activity to a recipient; the others are plain recipients. */
const properties: Readonly<Record<string, string>> = {
  processor: "dpv:hasDataProcessor",
  sub_processor: "dpv:hasDataProcessor",
  joint_controller: "dpv:hasJointDataControllers",
  independent_controller: "dpv:hasRecipientDataController",
  third_party: "dpv:hasRecipientThirdParty",
};

/** The recipients and other parties of an activity, grouped by the property that says what each is. */
export function recipientNodes(
  involvements: readonly Involvement[],
  ours: readonly Node[],
): Readonly<Record<string, readonly Node[]>> {
  const grouped: Record<string, Node[]> = {};
  for (const involvement of involvements) {
    const property = properties[involvement.roleId ?? ""] ?? "dpv:hasRecipient";
    grouped[property] = [...(grouped[property] ?? []), recipientNode(involvement, ours)];
    // A processor is a recipient too (GDPR Art. 4(9)), for readers who look for those alone.
    if (property === "dpv:hasDataProcessor") {
      const same = iri(urn("involvement", involvement.id));
      grouped["dpv:hasRecipient"] = [...(grouped["dpv:hasRecipient"] ?? []), same];
    }
  }
  return grouped;
}

function recipientNode(involvement: Involvement, ours: readonly Node[]): Node {
  const { arrangement, contractId, partyId, roleId } = involvement;
  const types = roleId === null ? [] : dpvTerms(builtInTerm(["recipient_roles"], roleId));
  return node({
    "@id": urn("involvement", involvement.id),
    "@type": types.length === 0 ? "dpv:Recipient" : types,
    "dct:relation": partyId === null ? null : iri(urn("party", partyId)),
    "dpv:hasDataController": roleId === "joint_controller" ? jointControllers(partyId, ours) : null,
    "dct:title": [...languages(involvement.department), ...languages(involvement.category)],
    "dct:description": languages(involvement.service),
    "dpv:hasPurpose": involvement.purposeIds.map((id) => iri(urn("purpose", id))),
    "dpv:hasPersonalData": involvement.dataUseIds.map((id) => iri(urn("dataUse", id))),
    "dpv:hasLocation": (involvement.processingLocations ?? []).map(country),
    "recital:remoteAccessFrom": (involvement.remoteAccessCountries ?? []).map(country),
    "dct:source": lawTexts(involvement.laws),
    "dpv:hasLegalMeasure": [
      ...(contractId === null
        ? []
        : [{ "@id": urn("contract", contractId), "@type": "dpv:DataProcessingAgreement" }]),
      ...(arrangement === null
        ? []
        : [
            node({
              "@type": "dpv:JointDataControllersAgreement",
              "dct:identifier": arrangement.reference,
              "dct:date": dated(arrangement.signedAt),
              "dct:description": languages(arrangement.essence),
              "dpv:hasContact": languages(arrangement.contactPoint),
            }),
          ]),
    ],
  });
}

/** Those who determine purposes and means together (GDPR Art. 26): DPV has them named one by one in their group. */
function jointControllers(partyId: string | null, ours: readonly Node[]): readonly Node[] {
  const other = partyId === null ? [] : [iri(urn("party", partyId))];
  return orUnsaid("dpv:DataController", typed("dpv:DataController", [...ours, ...other]));
}

/** The transfers to third countries of an involvement by us, each a process of its own (GDPR Chapter V). */
export function transferNodes(
  register: Register,
  involvement: Involvement,
  ours: readonly Node[],
): readonly Node[] {
  return involvement.transfers
    .filter((transfer) => transfer.state === "transfer")
    .map((transfer) =>
      node({
        "@id": urn("transfer", transfer.id),
        "@type": ["dpv:Process", "dpv:Transfer"],
        "dpv:hasProcessing": typed("dpv:Processing", [iri("dpv:Transfer")]),
        "dpv:hasDataExporter": typed("dpv:DataExporter", ours),
        "dpv:hasDataImporter": typed("dpv:DataImporter", [
          iri(
            involvement.partyId === null
              ? urn("involvement", involvement.id)
              : urn("party", involvement.partyId),
          ),
        ]),
        "dpv:hasLocation": orUnsaid(
          "dpv:Location",
          typed("dpv:Location", transfer.countries.map(country)),
          transfer.internationalOrganisation === null ? "dpv:NotAvailable" : "dpv:NotApplicable",
        ),
        "dpv:hasThirdCountry": typed("dpv:ThirdCountry", transfer.countries.map(country)),
        "recital:internationalOrganisation": transfer.internationalOrganisation,
        "dpv:hasLegalBasis": orUnsaid(
          "dpv:LegalBasis",
          transfer.safeguards.map((safeguard) => safeguardNode(register, safeguard)),
        ),
        "dpv:hasTechnicalOrganisationalMeasure":
          transfer.supplementaryMeasureIds.length === 0
            ? null
            : [
                iri("eu-gdpr:SupplementaryMeasure"),
                ...transfer.supplementaryMeasureIds.map((id) => iri(urn("securityMeasure", id))),
              ],
        "dpv:hasImpactAssessment": assessment(transfer.tia),
        "recital:copyMeans": languages(transfer.copyMeans),
      }),
    );
}

function safeguardNode(register: Register, safeguard: Transfer["safeguards"][number]): Node {
  const { adequacyDecisionId: decision, mechanismId } = safeguard;
  return node({
    "@type": "dpv:LegalBasis",
    "skos:broader": [
      ...(mechanismId === null ? [] : mechanismNodes(register, mechanismId)),
      ...(decision === null ? [] : termOr(register, ["adequacy_decisions"], decision)),
    ],
    "dpv:hasThirdCountry": safeguard.countries.map(country),
    "dct:source": lawTexts(safeguard.laws),
    "dct:identifier": [safeguard.documentRef, safeguard.authorisationRef].filter(
      (ref) => ref !== null,
    ),
    "dpv:hasImpactAssessment": assessment(safeguard.tia),
  });
}

/** What a transfer rests on; a mechanism of the register's own beside the provision it stands under, which DPV has. */
function mechanismNodes(register: Register, id: string): readonly Node[] {
  const own = transferMechanisms(register.current("terms")).find(({ termId }) => termId === id);
  const alike = builtInTerms("transfer_mechanisms").find(({ article }) => article === own?.article);
  const [provision] = own === undefined ? [] : dpvTerms(alike);
  return [
    ...termOr(register, ["transfer_mechanisms"], id),
    ...(provision === undefined ? [] : [iri(provision)]),
  ];
}

function assessment(tia: Transfer["tia"]): Node | null {
  if (tia === null) return null;
  return node({
    "@type": "dpv:DataTransferImpactAssessment",
    "dct:identifier": tia.reference,
    "dct:date": dated(tia.doneAt),
    "recital:conclusion": tia.conclusion,
  });
}
