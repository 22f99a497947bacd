import { testRules } from "../testing/examples.ts";
import { recordRules } from "./record.ts";

const nobody = { statedBy: "DPO", statedAt: "2026-06-01" };

testRules(recordRules, {
  "REC-001": {
    breaks: (draft) => (draft.activity("newsletter").purposes = []),
    at: "activities/newsletter/purposes",
    holds: [(draft) => (draft.activity("clients-sites").purposes = [])],
  },
  "REC-002": {
    breaks: (draft) => (draft.dataUse("use-news-email").subjectIds = []),
    at: "activities/newsletter/dataUses",
    holds: [(draft) => (draft.dataUse("use-invoice").subjectIds = [])],
  },
  "REC-003": {
    breaks: (draft) => (draft.activity("newsletter").dataUses = []),
    at: "activities/newsletter/dataUses",
    holds: [(draft) => (draft.activity("clients-sites").dataUses = [])],
  },
  "REC-004": {
    breaks: (draft) => {
      draft.activity("newsletter").involvements = [];
      draft.remove("parties", "mailer");
      draft.purpose("news").inHouse = true;
    },
    at: "activities/newsletter/involvements",
    holds: [
      (draft) =>
        Object.assign(draft.activity("newsletter"), { involvements: [], noRecipient: nobody }),
    ],
  },
  "REC-005": {
    breaks: (draft) => (draft.activity("newsletter").retention = []),
    at: "activities/newsletter/retention",
    holds: [(draft) => (draft.activity("clients-sites").retention = [])],
  },
  "REC-006": {
    breaks: (draft) => {
      draft.organisation().defaultMeasureIds = [];
      draft.activity("orders").measureIds = draft.records["security-measures"].map(({ id }) => id);
      draft.activity("newsletter").measureIds = [...draft.activity("orders").measureIds];
      draft.activity("refusals").measureIds = [...draft.activity("orders").measureIds];
    },
    at: "activities/clients-sites/measureIds",
    holds: [(draft) => (draft.activity("clients-sites").measureIds = [])],
  },
  "REC-013": {
    breaks: (draft) => (draft.activity("clients-sites").clients = []),
    at: "activities/clients-sites/clients",
    holds: [
      (draft) =>
        Object.assign(draft.activity("clients-sites"), { clients: [], clientListRef: "CRM" }),
    ],
  },
  "REC-014": {
    breaks: (draft) => (draft.activity("clients-sites").processingCategories = {}),
    at: "activities/clients-sites/processingCategories",
    holds: [(draft) => (draft.activity("orders").processingCategories = {})],
  },
  "REC-015": {
    breaks: (draft) =>
      draft
        .activity("clients-sites")
        .purposes.push({ ...draft.purpose("news"), id: "training", forOwnBenefit: true }),
    at: "activities/clients-sites/purposes/0/forOwnBenefit",
    holds: [(draft) => (draft.purpose("news").forOwnBenefit = true)],
  },
});
