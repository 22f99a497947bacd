import { rolesOfParty } from "../facts/parties.ts";
import { accessOf, thirdCountriesOf } from "../facts/transfers.ts";
import { type Rule, rule } from "../rule.ts";

const processors = ["processor", "sub_processor"];

/** Services whose providers usually let their support look at data. */
const watched = ["hosting", "saas", "support", "productivity", "crm"];

/** What of a provider leads outside the EEA: its parent, its sub-processors, its support (EDPB 05/2021). */
export const providerTransferRules: readonly Rule[] = [
  rule({
    id: "TRF-015",
    severity: "info",
    article: "EDPB 05/2021 (ex. 12); GDPR 28(1), 48",
    on: "party",
    appliesTo: "all",
    fields: ["parentAssessment", "parentCountry", "countryOfEstablishment"],
    message: {
      en: "EU provider with a non-EEA parent: not a transfer in itself, but foreign access risk.",
      fr: "Prestataire européen à maison mère hors EEE : pas un transfert en soi, risque d’accès étranger.",
    },
    fix: {
      en: "Document the assessment and locations.",
      fr: "Documenter l’évaluation et les localisations.",
    },
    find: ({ party }, c) => {
      const { countryOfEstablishment: own, parentCountry: parent, parentAssessment } = party;
      if (own === null || parent === null || parentAssessment !== null) return false;
      if (!c.reference.isInEea(own) || c.reference.isInEea(parent)) return false;
      if (c.ask(rolesOfParty, party.id).length === 0) return false;
      return !c.reference.adequacyOf(parent).some(({ isLimited }) => !isLimited);
    },
  }),
  rule({
    id: "TRF-016",
    severity: "error",
    article: "GDPR 28(4), 44; SCC M3",
    on: "involvement",
    appliesTo: "all",
    fields: [
      "transfers",
      "transfers.countries",
      "partyId",
      "parties:subProcessors",
      "parties:processingLocations",
      "parties:countryOfEstablishment",
    ],
    message: {
      en: "Sub-processor outside the EEA without mechanism.",
      fr: "Sous-traitant ultérieur hors EEE sans garantie.",
    },
    fix: { en: "Obtain the processor’s mechanism.", fr: "Obtenir la garantie du sous-traitant." },
    find: ({ involvement }, c) => {
      if (!processors.includes(involvement.roleId ?? "")) return false;
      const named = new Set(involvement.transfers.flatMap(({ countries }) => countries));
      // Where the processor itself leads outside, TRF-001 asks for the transfer.
      const own = new Set(thirdCountriesOf(c, involvement));
      const engaged = c.find("parties", involvement.partyId)?.subProcessors ?? [];
      return engaged.some(({ countries, partyId, until }) => {
        if (until !== null && until < c.today) return false;
        const sub = c.find("parties", partyId);
        const places = countries.length > 0 ? countries : (sub?.processingLocations ?? []);
        const established = sub?.countryOfEstablishment;
        const known =
          places.length > 0 || established === null || established === undefined
            ? places
            : [established];
        return known.some(
          (country) => !c.reference.isInEea(country) && !named.has(country) && !own.has(country),
        );
      });
    },
  }),
  rule({
    id: "TRF-018",
    severity: "warning",
    article: "EDPB 05/2021; GDPR 44",
    on: "involvement",
    appliesTo: "all",
    fields: ["remoteAccessCountries", "serviceKind", "roleId", "parties:remoteAccessCountries"],
    message: {
      en: "It is not known whether this provider gives access from third countries (which would be a transfer).",
      fr: "On ignore si ce prestataire donne accès aux données depuis un pays tiers (ce serait un transfert).",
    },
    fix: { en: "Ask the provider for support locations.", fr: "Demander les lieux de support." },
    find: ({ involvement }, c) => {
      const { partyId, roleId, serviceKind } = involvement;
      if (partyId === null || !processors.includes(roleId ?? "")) return [];
      if (!watched.includes(serviceKind ?? "")) return [];
      if (accessOf(involvement, c.find("parties", partyId)) !== null) return [];
      return [{ record: { collection: "parties", id: partyId }, at: ["remoteAccessCountries"] }];
    },
  }),
];
