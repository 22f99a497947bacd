import { textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Law, LegalGround, Purpose } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { concept, dpvTerms, iri, languages, type Node, node, termOr, urn } from "./node.ts";

/** A purpose under its own name, below the DPV purpose of the catalogue where one was chosen. */
export function purposeNode(purpose: Purpose): Node {
  const broader =
    purpose.catalogueId === null
      ? []
      : dpvTerms(builtInTerm(["purposes_catalogue"], purpose.catalogueId));
  return node({
    "@id": urn("purpose", purpose.id),
    "@type": "dpv:Purpose",
    "dct:title": languages(purpose.name),
    "dct:description": languages(purpose.description),
    "skos:broader": broader.map(iri),
    "dpv:hasLegalBasis": purpose.grounds.map((ground) => iri(urn("ground", ground.id))),
  });
}

/** Legal bases of a purpose: one node per ground, with the conditions of Art. 9 and 10 beside it. */
export function groundNodes(register: Register, purpose: Purpose): readonly Node[] {
  return purpose.grounds.flatMap((ground) => [
    groundNode(register, ground),
    ...ground.art9.map((row) =>
      conditionNode(register, row, "art9_conditions", languages(row.justification)),
    ),
    ...ground.art10.map((row) => conditionNode(register, row, "art10_conditions", [])),
  ]);
}

type Condition = {
  readonly conditionId: string | null;
  readonly dataUseIds: readonly string[];
  readonly laws: readonly Law[];
};

function conditionNode(
  register: Register,
  row: Condition,
  vocabulary: "art9_conditions" | "art10_conditions",
  reasons: readonly Node[],
): Node {
  return node({
    "@type": "dpv:LegalBasis",
    "skos:broader":
      row.conditionId === null ? null : termOr(register, [vocabulary], row.conditionId),
    "dpv:hasPersonalData": row.dataUseIds.map((id) => iri(urn("dataUse", id))),
    "dct:source": lawTexts(row.laws),
    "dct:description": reasons,
  });
}

function groundNode(register: Register, ground: LegalGround): Node {
  const { basis, consent, lia } = ground;
  const terms = basis === null ? [] : dpvTerms(builtInTerm(["legal_bases"], basis));
  const interests = [
    ground.interest,
    ground.contract,
    ground.vitalInterest,
    ground.exemptionReason,
  ];
  return node({
    "@id": urn("ground", ground.id),
    "@type": [
      "dpv:LegalBasis",
      ...terms,
      ...(basis === "legitimate_interests" ? ["dpv:LegitimateInterestOfController"] : []),
    ],
    // Grounds DPV has no term for (exemptions of the ePrivacy Directive) are named by us.
    "skos:broader":
      basis === null || terms.length > 0
        ? null
        : [concept(register, ["legal_bases", "other_grounds"], basis)],
    "dct:description": interests.flatMap(languages),
    "dct:source": lawTexts(ground.laws),
    "recital:covers": languages(ground.covers),
    "recital:condition": languages(ground.condition),
    "dpv:hasAssessment":
      lia === null
        ? null
        : node({
            "@type": "dpv:LegitimateInterestAssessment",
            "dct:identifier": lia.reference,
            "dct:description": lia.summary,
          }),
    "dpv:hasConsentControl":
      consent === null
        ? null
        : [
            node({
              "@type": "dpv:ObtainConsent",
              "dct:description": consent.granularity,
              "skos:broader":
                consent.mechanism === null
                  ? null
                  : [concept(register, ["consent_mechanisms"], consent.mechanism)],
            }),
            node({
              "@type": "dpv:WithdrawConsent",
              "dct:description": languages(consent.withdrawalMeans),
            }),
          ],
    "recital:nirAuthorisation": ground.nirAuthorisationRef,
  });
}

/** Laws as they are cited, with their address where one is given. */
export function lawTexts(laws: readonly Law[]): readonly string[] {
  return laws.flatMap(({ articles, text, url }) => {
    const cited = [textInAny(text, "en"), articles].filter((part) => part != null).join(", ");
    return url === null ? [cited] : [cited, url];
  });
}
