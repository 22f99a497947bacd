import type { Register } from "#register/register.ts";
import type { RetentionPhase, RetentionRule } from "#register/registry.ts";
import { concept, iri, languages, type Node, node, urn } from "./node.ts";
import { lawTexts } from "./purposes.ts";

/** A retention rule as a storage condition: a duration or event per phase, and what happens in the end. */
export function storageCondition(register: Register, rule: RetentionRule): Node {
  const erased = rule.fate === "delete";
  const anonymised = rule.fate === "anonymise" || rule.fate === "anonymise_public";
  return node({
    "@id": urn("retentionRule", rule.id),
    "@type": "dpv:StorageCondition",
    "dct:title": languages(rule.outcome),
    "dpv:hasPurpose": rule.purposeIds.map((id) => iri(urn("purpose", id))),
    "dpv:hasPersonalData": rule.dataUseIds.map((id) => iri(urn("dataUse", id))),
    "dpv:hasDuration": rule.phases.map((phase) => durationNode(register, phase)),
    "dpv:hasProcessing": erased ? iri("dpv:Erase") : anonymised ? iri("dpv:Anonymise") : null,
    "recital:fate": rule.fate === null ? null : concept(register, ["retention_fates"], rule.fate),
    "dct:description": languages(rule.justification),
    "dct:source": lawTexts(rule.fateLaws),
  });
}

function durationNode(register: Register, phase: RetentionPhase): Node {
  const { count, unit, value } = phase;
  const length =
    value === null || unit === null ? null : `P${value}${unit.charAt(0).toUpperCase()}`;
  return node({
    "@type": length === null ? "dpv:UntilEventDuration" : "dpv:StorageDuration",
    "recital:phase": phase.phase,
    "rdf:value": length === null ? null : { "@value": length, "@type": "xsd:duration" },
    "dpv:isAfter": phase.triggers.map((id) => concept(register, ["retention_triggers"], id)),
    "dct:description": [
      ...languages(phase.criteria),
      ...languages(phase.ownTrigger),
      ...languages(phase.justification),
    ],
    "recital:lastOf":
      count === null ? null : node({ "rdf:value": count.n, "dct:title": languages(count.of) }),
    "dct:source": lawTexts(phase.laws),
  });
}
