import type { Register } from "#register/register.ts";
import type { Organisation, Party } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { country, dpvTerms, iri, languages, type Node, node, urn } from "./node.ts";

/** Rights people have whatever the lawful basis; the others depend on the grounds of each purpose (GDPR Art. 15 to 18, 77). */
const rightsOfAll = ["eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A77"];

/** One of our organisations with its officer, representatives and authority; activities refer to it. */
export function organisationNode(register: Register, organisation: Organisation): Node {
  const { dpo, leadSupervisoryAuthorityId: authority, registry, rights } = organisation;
  const identifiers = [
    ["SIREN", organisation.siren],
    ["SIRET", organisation.siret],
    ["VAT", organisation.vatNumber],
    [registry?.type ?? "register", registry?.number ?? null],
    ...organisation.nationalIds.map((id) => [id.scheme, id.value]),
  ].flatMap(([scheme, value]) => (value === null ? [] : [`${scheme} ${value}`]));
  return node({
    "@id": urn("organisation", organisation.id),
    "@type": ["dpv:LegalEntity", "dpv:Organisation", "foaf:Agent"],
    "foaf:name": organisation.legalName ?? organisation.id,
    "dpv:hasName": organisation.legalName,
    "dct:alternative": organisation.tradeNames,
    "recital:legalForm": languages(organisation.legalForm),
    "dpv:hasAddress": organisation.registeredOffice,
    "dpv:hasContact": [
      organisation.contactEmail,
      organisation.phone,
      ...organisation.websiteUrls,
    ].filter((contact) => contact !== null),
    "dpv:hasIdentifier": identifiers,
    "dpv:hasCountry": organisation.country === null ? null : country(organisation.country),
    "dpv:hasApplicableLaw": [
      iri("legal-eu:law-GDPR"),
      ...organisation.applicableLaws.map(({ law, url }) =>
        node({ "@type": "dpv:Law", "dct:title": languages(law), "dct:source": url }),
      ),
    ],
    "eu-gdpr:hasLeadSA":
      authority === null
        ? null
        : dpvTerms(builtInTerm(["supervisory_authorities"], authority), "dpv_iri").map(iri),
    "dpv:hasDataProtectionOfficer":
      dpo === null || dpo.designated === false
        ? null
        : node({
            "@type": "dpv:DataProtectionOfficer",
            "dpv:hasName": dpo.name,
            "dpv:hasContact": [dpo.email, dpo.phone].filter((contact) => contact !== null),
            "dpv:hasAddress": dpo.postal,
          }),
    "dpv:hasRepresentative": organisation.representatives.map((representative) =>
      node({
        "@type": "dpv:Representative",
        "dpv:hasName": representative.name,
        "dpv:hasAddress": representative.address,
        "dpv:hasCountry": representative.country === null ? null : country(representative.country),
        "dpv:hasContact": representative.email,
      }),
    ),
    "dpv:hasRight": rightsOfAll.map(iri),
    "dpv:hasNotice": [
      ...register.records.policies
        .filter(({ organisationIds }) => organisationIds.includes(organisation.id))
        .map(({ id }) => iri(urn("policy", id))),
      ...(rights === null
        ? []
        : [
            node({
              "@type": "dpv:RightExerciseNotice",
              "dpv:hasContact": rights.channels.flatMap(({ value }) => value ?? []),
              "dct:description": languages(rights.requestDetails),
            }),
          ]),
    ],
    "recital:postMortemContact": rights?.postMortemContact ?? null,
  });
}

/**
 * Who publishes the register and its records as a catalogue: DCAT-AP asks for exactly one. The first of our
 * organisations, or in a register that names none yet whoever keeps it.
 */
export function publisherNode(register: Register): Node {
  const [first] = register.current("organisations");
  if (first !== undefined) return iri(urn("organisation", first.id));
  return {
    "@id": urn("publisher", "this"),
    "@type": "foaf:Agent",
    "foaf:name": [
      { "@value": "The organisation that keeps this register", "@language": "en" },
      { "@value": "L’organisme qui tient ce registre", "@language": "fr" },
    ],
  };
}

/** An outside organisation or internal department; what it does belongs to each activity. */
export function partyNode(party: Party): Node {
  const internal = party.kind === "internal_department";
  const known = (codes: readonly string[] | null) => (codes ?? []).map(country);
  return node({
    "@id": urn("party", party.id),
    "@type": internal ? "dpv:OrganisationalUnit" : "dpv:Organisation",
    "dpv:hasName": party.legalName,
    "dct:alternative": [...(party.publicName === null ? [] : [party.publicName]), ...party.aliases],
    "dpv:hasAddress": party.address,
    "dpv:hasContact": [party.email, party.phone, party.website].filter(
      (contact) => contact !== null,
    ),
    "dpv:hasCountry":
      party.countryOfEstablishment === null ? null : country(party.countryOfEstablishment),
    "dpv:hasLocation": known(party.processingLocations),
    "recital:remoteAccessFrom": known(party.remoteAccessCountries),
    "recital:hasSubProcessor": party.subProcessors.map((sub) =>
      node({
        "@type": "dpv:DataSubProcessor",
        "dct:relation": sub.partyId === null ? null : iri(urn("party", sub.partyId)),
        "dct:description": languages(sub.service),
        "dpv:hasLocation": sub.countries.map(country),
      }),
    ),
  });
}
