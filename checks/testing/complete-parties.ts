import { recordOf } from "#register/complete.ts";
import type { Party } from "#register/registry.ts";
import { at, both } from "./words.ts";

const clauses = {
  instructions: true,
  confidentiality: true,
  security: true,
  subProcessors: true,
  rightsAssistance: true,
  complianceAssistance: true,
  deletionOrReturn: true,
  audits: true,
};

const assessed = { doneAt: "2026-02-02", reference: "DD-1" };

/** Parties of the complete register: processors in France and the United States, a bank, a carrier, the accounts. */
export const completeParties: readonly Party[] = [
  recordOf("parties", "host", at, {
    legalName: "Hébergement du Nord",
    kind: "organisation",
    sector: "it_provider",
    countryOfEstablishment: "FR",
    parentCountry: "FR",
    processingLocations: ["FR"],
    remoteAccessCountries: [],
    contracts: [
      { id: "host-contract", reference: "C-1", type: "art28", signedAt: "2025-01-10", clauses },
    ],
    dueDiligence: assessed,
    subProcessorsKnown: true,
    active: true,
  }),
  recordOf("parties", "mailer", at, {
    legalName: "Post Pigeon Inc.",
    kind: "organisation",
    sector: "marketing_provider",
    countryOfEstablishment: "US",
    parentCountry: "US",
    processingLocations: ["US"],
    remoteAccessCountries: ["US"],
    contracts: [
      { id: "mailer-contract", reference: "C-2", type: "art28", signedAt: "2025-03-01", clauses },
    ],
    dueDiligence: assessed,
    subProcessorsKnown: true,
    subProcessors: [
      { partyId: "host", service: both("hosting", "hébergement"), countries: ["FR"] },
    ],
    active: true,
  }),
  recordOf("parties", "payments", at, {
    legalName: "Paiement Sûr",
    kind: "organisation",
    sector: "it_provider",
    countryOfEstablishment: "FR",
    processingLocations: ["FR"],
    remoteAccessCountries: [],
    contracts: [
      { id: "payments-contract", reference: "C-3", type: "art28", signedAt: "2025-01-10", clauses },
    ],
    dueDiligence: assessed,
    subProcessorsKnown: true,
    active: true,
  }),
  recordOf("parties", "carrier", at, {
    legalName: "Transport Express",
    kind: "organisation",
    sector: "postal_carrier",
    countryOfEstablishment: "FR",
    processingLocations: ["FR"],
    remoteAccessCountries: [],
    active: true,
  }),
  recordOf("parties", "caterer", at, {
    legalName: "Traiteur Martin",
    kind: "organisation",
    sector: "partner",
    countryOfEstablishment: "FR",
    processingLocations: ["FR"],
    remoteAccessCountries: [],
    active: true,
  }),
];
