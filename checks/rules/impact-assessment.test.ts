import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { impactRules } from "./impact-assessment.ts";

const dpia = (draft: Draft, said: object, id = "orders") => {
  const activity = draft.activity(id);
  Object.assign(activity.dpia ?? {}, said);
  return activity;
};

const done = { doneAt: "2026-06-01", dpoAdvice: "Favourable." };

testRules(impactRules, {
  "DPIA-001": {
    breaks: (draft) => (draft.activity("orders").scale = "large"),
    at: "activities/orders/dpia/doneAt",
    alsoBreaks: [(draft) => (draft.activity("orders").publicAreaMonitoring = true)],
    holds: [
      (draft) => (dpia(draft, done).scale = "large"),
      (draft) => (draft.activity("newsletter").scale = "large"),
    ],
  },
  "DPIA-002": {
    breaks: (draft) => dpia(draft, { criteria: ["large_scale", "vulnerable_subjects"] }),
    at: "activities/orders/dpia/doneAt",
    holds: [
      (draft) => dpia(draft, { criteria: ["large_scale"] }),
      (draft) =>
        dpia(draft, { criteria: ["large_scale", "innovative_use"], exemptListId: "cnil_ex_02" }),
    ],
  },
  "DPIA-003": {
    breaks: (draft) => dpia(draft, { requiredListIds: ["cnil_req_14"] }),
    at: "activities/orders/dpia/doneAt",
    holds: [
      (draft) => dpia(draft, { requiredListIds: ["cnil_req_14"], ...done }),
      (draft) => {
        dpia(draft, { requiredListIds: ["cnil_req_14"] });
        draft.organisation().country = "BE";
      },
    ],
  },
  "DPIA-004": {
    breaks: (draft) => (draft.activity("orders").dpia = null),
    at: "activities/orders/dpia/screeningAt",
    holds: [(draft) => dpia(draft, { screeningAt: null, ...done })],
  },
  "DPIA-005": {
    breaks: (draft) => dpia(draft, { ...done, residualRisk: "high" }),
    at: "activities/orders/dpia/priorConsultationAt",
    holds: [
      (draft) => dpia(draft, { ...done, residualRisk: "high", priorConsultationAt: "2026-06-10" }),
    ],
  },
  "DPIA-006": {
    breaks: (draft) => dpia(draft, { ...done, dpoAdvice: null }),
    at: "activities/orders/dpia/dpoAdvice",
    holds: [
      (draft) => {
        dpia(draft, { ...done, dpoAdvice: null });
        draft.organisation().dpo = null;
      },
    ],
  },
  "DPIA-007": {
    breaks: (draft) => dpia(draft, { ...done, doneAt: "2023-11-22" }),
    at: "activities/orders/dpia/doneAt",
    alsoBreaks: [
      (draft) => {
        const activity = dpia(draft, { ...done, doneAt: "2026-05-01" });
        activity.materialChangeAt = "2026-05-02";
      },
    ],
    holds: [(draft) => dpia(draft, { ...done, doneAt: "2023-11-23" })],
  },
});
