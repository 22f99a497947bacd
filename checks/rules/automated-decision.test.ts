import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { decisionRules } from "./automated-decision.ts";

/** Has the orders decided on by a machine, everything about it said. */
const decided = (draft: Draft, said: object = {}) => {
  const activity = draft.activity("orders");
  activity.noAutomatedDecision = null;
  const text = both("told in plain words", "expliqué simplement");
  activity.automatedDecisions = [
    {
      id: "refusal",
      purposeId: "fraud",
      dataUseIds: ["use-order"],
      exception: "contract",
      basis: null,
      basisDetail: {},
      withdrawalMeans: {},
      logic: text,
      significance: text,
      consequences: text,
      humanContact: text,
      safeguards: {},
      laws: [],
      subjectsChildren: false,
      reference: null,
      ...said,
    },
  ];
};

const decisionAt = "activities/orders/automatedDecisions/0";

testRules(decisionRules, {
  "ADM-001": {
    breaks: (draft) => decided(draft, { exception: null }),
    at: `${decisionAt}/exception`,
    holds: [(draft) => decided(draft)],
  },
  "ADM-002": {
    breaks: (draft) => decided(draft, { logic: {}, consequences: {} }),
    at: `${decisionAt}/logic`,
    holds: [(draft) => decided(draft)],
  },
  "ADM-003": {
    breaks: (draft) => decided(draft, { humanContact: {} }),
    at: `${decisionAt}/humanContact`,
    holds: [(draft) => decided(draft, { exception: "law", humanContact: {} })],
  },
  "ADM-004": {
    breaks: (draft) => decided(draft, { dataUseIds: ["use-allergies"] }),
    at: `${decisionAt}/dataUseIds`,
    holds: [(draft) => decided(draft, { purposeId: "meals", dataUseIds: ["use-allergies"] })],
  },
  "ADM-005": {
    breaks: (draft) => (draft.purpose("fraud").profiling = true),
    at: "activities/orders/purposes/3/profilingLogic",
    holds: [
      (draft) => {
        draft.purpose("fraud").profiling = true;
        decided(draft);
      },
      (draft) =>
        Object.assign(draft.purpose("fraud"), {
          profiling: true,
          profilingLogic: both("points per refused card", "des points par carte refusée"),
        }),
    ],
  },
});
