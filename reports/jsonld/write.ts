import type { Register } from "#register/register.ts";
import type { Policy, StorageLocation } from "#register/registry.ts";
import { activityNode } from "./activity.ts";
import { concept, context, country, dated, iri, languages, type Node, node, urn } from "./node.ts";
import { measureNode } from "./measures.ts";
import { organisationNode, partyNode, publisherNode } from "./parties.ts";

/**
 * The register as JSON-LD 1.1 in the terms of DPV 2.3 and DPCat, for exchange with other tools: Art. 30 asks for a
 * readable document, not for this. Nothing is fetched to read it, labels are in English and French.
 */
export function toJsonLd(register: Register): string {
  const { records } = register;
  const graph: Node[] = [
    node({
      "@id": urn("register", "this"),
      "@type": ["dpv:ROPA", "dpcat:ROPA", "dcat:Catalog"],
      "dct:title": [
        { "@value": "Register of processing activities", "@language": "en" },
        { "@value": "Registre des activités de traitement", "@language": "fr" },
      ],
      "dct:description": [
        {
          "@value": "Record of processing activities under Article 30 of the GDPR",
          "@language": "en",
        },
        {
          "@value": "Registre des activités de traitement prévu à l’article 30 du RGPD",
          "@language": "fr",
        },
      ],
      "dct:publisher": publisherNode(register),
      "dct:modified": dated(register.at),
      "dcat:dataset": records.activities.map((activity) => iri(urn("activity", activity.id))),
    }),
    ...records.organisations.map((organisation) => organisationNode(register, organisation)),
    ...records.activities.map((activity) => activityNode(register, activity)),
    ...records.policies.map(policyNode),
    ...records.parties.map(partyNode),
    ...records["storage-locations"].map(locationNode),
    ...records["security-measures"].map((measure) => measureNode(register, measure)),
    ...records.claims.map((claim) =>
      node({
        "@id": urn("claim", claim.id),
        "@type": "recital:Claim",
        "recital:claims":
          claim.type === null ? null : concept(register, ["claim_types"], claim.type),
        "dct:description": languages(claim.text),
        "recital:about": languages(claim.scope),
        "dpv:hasLocation": claim.countries.map(country),
      }),
    ),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 2)}\n`;
}

function locationNode(location: StorageLocation): Node {
  const { country: code, partyId } = location;
  return node({
    "@id": urn("storageLocation", location.id),
    "@type": "dpv:StorageLocation",
    "dct:title": location.name,
    "dct:description": location.site,
    "dpv:hasCountry": code === null ? null : country(code),
    "recital:host": partyId === null ? null : iri(urn("party", partyId)),
    "recital:customerRegion": languages(location.customerRegion),
  });
}

/** A public policy as the notice it is; its versions are published, not part of the register. */
function policyNode(policy: Policy): Node {
  return node({
    "@id": urn("policy", policy.id),
    "@type": "dpv:PrivacyNotice",
    "dct:identifier": policy.slug,
    "dct:title": languages(policy.title),
    "dct:language": policy.languages,
  });
}
