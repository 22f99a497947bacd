import type { Register } from "#register/register.ts";
import type { SecurityMeasure } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { concept, dpvTerms, iri, languages, type Node, node, urn } from "./node.ts";

/** What DPV calls each kind of measure, and the property that leads to it. */
const kinds: Readonly<Record<string, { readonly type: string; readonly property: string }>> = {
  technical: { type: "dpv:TechnicalMeasure", property: "dpv:hasTechnicalMeasure" },
  organisational: { type: "dpv:OrganisationalMeasure", property: "dpv:hasOrganisationalMeasure" },
  physical: { type: "dpv:PhysicalMeasure", property: "dpv:hasPhysicalMeasure" },
};

const other = {
  type: "dpv:TechnicalOrganisationalMeasure",
  property: "dpv:hasTechnicalOrganisationalMeasure",
};

function kindOf(catalogueId: string | null) {
  const item = catalogueId === null ? undefined : builtInTerm(["security_measures"], catalogueId);
  return kinds[String(item?.["kind"])] ?? other;
}

/** A security measure with its place in the catalogue (GDPR Art. 32). */
export function measureNode(register: Register, measure: SecurityMeasure): Node {
  const id = measure.catalogueId;
  const item = id === null ? undefined : builtInTerm(["security_measures"], id);
  return node({
    "@id": urn("securityMeasure", measure.id),
    "@type": kindOf(id).type,
    "dct:title": languages(measure.name),
    "dct:description": languages(measure.publicText),
    "skos:broader":
      id === null
        ? null
        : item === undefined
          ? concept(register, ["security_measures"], id)
          : dpvTerms(item).map(iri),
  });
}

/** The measures of an activity by the property for their kind. */
export function measureNodes(
  register: Register,
  ids: readonly string[],
): Readonly<Record<string, readonly Node[]>> {
  const grouped: Record<string, Node[]> = {};
  for (const id of ids) {
    const { property } = kindOf(register.find("security-measures", id)?.catalogueId ?? null);
    (grouped[property] ??= []).push(iri(urn("securityMeasure", id)));
  }
  return grouped;
}
