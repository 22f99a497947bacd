import { testRules } from "../testing/examples.ts";
import { organisationRules } from "./organisation.ts";

testRules(organisationRules, {
  "ORG-001": {
    breaks: (draft) => {
      draft.organisation().legalName = null;
    },
    at: "organisations/us/legalName",
    holds: [
      (draft) => {
        draft.organisation().tradeNames = [];
      },
    ],
  },
  "ORG-002": {
    breaks: (draft) => {
      Object.assign(draft.organisation(), {
        contactEmail: null,
        phone: null,
        registeredOffice: null,
      });
    },
    at: "organisations/us/contactEmail",
    holds: [
      (draft) => {
        Object.assign(draft.organisation(), { contactEmail: null, phone: null });
      },
    ],
  },
  "ORG-004": {
    breaks: (draft) => {
      Object.assign(draft.organisation(), { siren: "732829321", siret: null, vatNumber: null });
    },
    at: "organisations/us/siren",
    holds: [
      (draft) => {
        draft.organisation().siren = "732 829 320";
      },
    ],
  },
  "ORG-005": {
    breaks: (draft) => {
      draft.organisation().siret = "73282932000079";
    },
    at: "organisations/us/siret",
    alsoBreaks: [
      (draft) => {
        draft.organisation().siret = "55210055400013";
      },
    ],
    holds: [
      (draft) => {
        draft.organisation().siret = "732 829 320 00074";
      },
    ],
  },
  "ORG-006": {
    breaks: (draft) => {
      draft.organisation().vatNumber = "FR84323140391";
    },
    at: "organisations/us/vatNumber",
    holds: [
      (draft) => {
        draft.organisation().vatNumber = "DE123456789";
      },
    ],
  },
});
