import type { LocalisedText } from "#register/locale.ts";
import type { Party } from "#register/registry.ts";
import { type InvolvementValues, type Values, write } from "./writing.ts";

const allClauses = {
  instructions: true,
  confidentiality: true,
  security: true,
  subProcessors: true,
  rightsAssistance: true,
  complianceAssistance: true,
  deletionOrReturn: true,
  audits: true,
} as const;

/** A provider under a contract of Art. 28(3) that was checked before; it works in the country it is established in. */
export const provider = (
  id: string,
  said: Values<"parties"> & { readonly countryOfEstablishment: string },
): Party =>
  write("parties", id, {
    kind: "organisation",
    sector: "it_provider",
    active: true,
    processingLocations: [said.countryOfEstablishment],
    remoteAccessCountries: [],
    contracts: [
      {
        id: `${id}-contract`,
        reference: `Processing contract ${id}`,
        type: "art28",
        signedAt: "2025-03-03",
        expiresAt: "2028-03-02",
        clauses: allClauses,
      },
    ],
    dueDiligence: { doneAt: "2025-02-10", reference: `Questionnaire ${id}` },
    subProcessorsKnown: true,
    ...said,
  });

/** An organisation that decides for itself what it does with data: a bank, a carrier, an authority. */
export const outsider = (
  id: string,
  legalName: string,
  sector: string,
  countryOfEstablishment: string,
): Party =>
  write("parties", id, {
    legalName,
    kind: "organisation",
    sector,
    active: true,
    countryOfEstablishment,
    processingLocations: [countryOfEstablishment],
    remoteAccessCountries: [],
  });

/** A processor at work in an activity, under its contract and shown by name. */
export const engaged = (
  id: string,
  partyId: string,
  serviceKind: string,
  service: LocalisedText,
  purposeIds: readonly string[],
  more: Partial<InvolvementValues> = {},
): InvolvementValues => ({
  id,
  partyId,
  roleId: "processor",
  serviceKind,
  service,
  purposeIds,
  contractId: `${partyId}-contract`,
  consideration: "no",
  publicDisplay: "name",
  ...more,
});

/** A recipient that is no processor of ours. */
export const told = (
  id: string,
  partyId: string,
  roleId: string,
  service: LocalisedText,
  purposeIds: readonly string[],
  more: Partial<InvolvementValues> = {},
): InvolvementValues => ({
  id,
  partyId,
  roleId,
  service,
  purposeIds,
  consideration: "no",
  publicDisplay: "name",
  ...more,
});

/** A department of our own. */
export const inside = (
  id: string,
  department: LocalisedText,
  purposeIds: readonly string[],
): InvolvementValues => ({
  id,
  department,
  roleId: "internal_department",
  purposeIds,
  consideration: "no",
});
