import { testRules } from "../testing/examples.ts";
import { recordRules } from "./record.ts";

testRules(recordRules, {
  "REC-001": {
    breaks: (draft) => {
      Object.assign(draft.activity("newsletter"), { purposes: [] });
    },
    at: "activities/newsletter/purposes",
    holds: [
      (draft) => {
        draft.activity("clients-sites").purposes = [];
      },
    ],
  },
  "REC-005": {
    breaks: (draft) => {
      draft.activity("newsletter").retention = [];
    },
    at: "activities/newsletter/retention",
    holds: [
      (draft) => {
        draft.activity("clients-sites").retention = [];
      },
    ],
  },
});
