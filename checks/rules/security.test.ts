import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { securityRules } from "./security.ts";

/** Takes a measure from those the organisation applies by default. */
const without = (draft: Draft, measure: string) => {
  const us = draft.organisation();
  us.defaultMeasureIds = us.defaultMeasureIds.filter((id) => id !== measure);
  return us;
};

testRules(securityRules, {
  "SEC-001": {
    breaks: (draft) => without(draft, "measure-encryption-rest"),
    at: "activities/orders/measureIds",
    holds: [
      (draft) => {
        without(draft, "measure-encryption-rest");
        draft.activity("orders").measureIds = ["measure-encryption-rest"];
      },
      (draft) => (draft.organisation().defaultMeasureIds = []),
    ],
  },
  "SEC-002": {
    breaks: (draft) => (draft.organisation().breachProcedureRef = null),
    at: "organisations/us/breachProcedureRef",
    holds: [(draft) => (draft.organisation().breachProcedureRef = "Binder 3")],
  },
  "SEC-003": {
    breaks: (draft) => without(draft, "measure-access-control"),
    at: "organisations/us/defaultMeasureIds",
    holds: [
      (draft) => {
        without(draft, "measure-access-control");
        for (const one of draft.records.activities) one.measureIds = ["measure-access-control"];
      },
    ],
  },
  "SEC-004": {
    breaks: (draft) => {
      const measure = draft.record("security-measures", "measure-backup");
      Object.assign(measure, { isPublic: true, catalogueId: "network_security" });
    },
    at: "security-measures/measure-backup/isPublic",
    holds: [(draft) => (draft.record("security-measures", "measure-backup").isPublic = true)],
  },
  "SEC-005": {
    breaks: (draft) => (draft.organisation().lastSecurityTestAt = "2024-11-22"),
    at: "organisations/us/lastSecurityTestAt",
    alsoBreaks: [(draft) => (draft.organisation().lastSecurityTestAt = null)],
    holds: [(draft) => (draft.organisation().lastSecurityTestAt = "2024-11-23")],
  },
});
