import { testRules } from "../testing/examples.ts";
import { organisationRules } from "./organisation.ts";

testRules(organisationRules, {
  "ORG-001": {
    breaks: (draft) => (draft.organisation().legalName = null),
    at: "organisations/us/legalName",
    holds: [(draft) => (draft.organisation().tradeNames = [])],
  },
  "ORG-002": {
    breaks: (draft) =>
      Object.assign(draft.organisation(), {
        contactEmail: null,
        phone: null,
        registeredOffice: null,
      }),
    at: "organisations/us/contactEmail",
    holds: [(draft) => Object.assign(draft.organisation(), { contactEmail: null, phone: null })],
  },
  "ORG-003": {
    breaks: (draft) => (draft.organisation().shareCapital = null),
    at: "organisations/us/shareCapital",
    holds: [
      (draft) =>
        Object.assign(draft.organisation(), {
          kind: "association",
          shareCapital: null,
          registry: null,
        }),
      (draft) => Object.assign(draft.organisation(), { country: "BE", kind: null, siren: null }),
    ],
  },
  "ORG-004": {
    breaks: (draft) => (draft.organisation().siren = "732829321"),
    at: "organisations/us/siren",
    alsoBreaks: [(draft) => (draft.organisation().siren = "7328293")],
    holds: [(draft) => (draft.organisation().siren = "732 829 320")],
  },
  "ORG-005": {
    breaks: (draft) => (draft.organisation().siret = "73282932000079"),
    at: "organisations/us/siret",
    alsoBreaks: [(draft) => (draft.organisation().siret = "55210055400013")],
    holds: [
      (draft) => (draft.organisation().siret = "732 829 320 00074"),
      (draft) => (draft.organisation().siren = null),
    ],
  },
  "ORG-006": {
    breaks: (draft) => (draft.organisation().vatNumber = "FR84323140391"),
    at: "organisations/us/vatNumber",
    alsoBreaks: [(draft) => (draft.organisation().vatNumber = "FR40303265045")],
    holds: [
      (draft) => (draft.organisation().vatNumber = "DE123456789"),
      (draft) => (draft.organisation().vatNumber = "FR 44 732 829 320"),
    ],
  },
  "ORG-007": {
    breaks: (draft) => (draft.organisation().country = "CH"),
    at: "organisations/us/representatives",
    holds: [
      (draft) => Object.assign(draft.organisation(), { country: "CH", targetsEu: null }),
      (draft) => Object.assign(draft.organisation(), { country: "CH", art27Exempt: true }),
      (draft) =>
        Object.assign(draft.organisation(), {
          country: "CH",
          representatives: [{ territory: "eu", name: "Duval Europe", country: "FR" }],
        }),
    ],
  },
  "ORG-008": {
    breaks: (draft) => (draft.organisation().leadSupervisoryAuthorityId = null),
    at: "organisations/us/leadSupervisoryAuthorityId",
    holds: [(draft) => (draft.organisation().leadSupervisoryAuthorityId = "sa_be")],
  },
});
