import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { consistencyRules } from "./consistency.ts";

testRules(consistencyRules, {
  "XRC-008": {
    breaks: (draft) => {
      const copy = structuredClone(draft.activity("refusals"));
      const [purpose] = copy.purposes;
      const [use] = copy.dataUses;
      const [rule] = copy.retention;
      const [host] = copy.involvements;
      if (!purpose || !use || !rule || !host) throw new RangeError("one of each expected");
      const [ground] = purpose.grounds;
      if (!ground) throw new RangeError("a ground expected");
      draft.add("activities", "second-refusals", {
        ...copy,
        reference: "T-8",
        purposes: [{ ...purpose, id: "respect-2", grounds: [{ ...ground, id: "respect-law-2" }] }],
        dataUses: [{ ...use, id: "use-refusals-2", purposeIds: ["respect-2"] }],
        retention: [
          {
            ...rule,
            id: "refusals-retention-2",
            phases: rule.phases.map((phase) => ({ ...phase, value: 5 })),
          },
        ],
        involvements: [{ ...host, id: "refusals-host-2", purposeIds: ["respect-2"] }],
      });
    },
    at: "activities/second-refusals/retention",
    holds: [
      (draft) => (draft.retentionRule("refusals-retention").justification = both("why", "motif")),
    ],
  },
  "XRC-010": {
    breaks: (draft) => {
      draft.involvement("news-mailer").serviceKind = "other";
    },
    at: "activities/newsletter/purposes/0/inHouse",
    holds: [
      (draft) => {
        draft.involvement("news-mailer").serviceKind = "other";
        draft.purpose("news").inHouse = true;
      },
    ],
  },
  "XRC-011": {
    breaks: (draft) => (draft.involvement("orders-host").purposeIds = []),
    at: "activities/orders/involvements/0/purposeIds",
    holds: [(draft) => (draft.involvement("news-mailer").purposeIds = [])],
  },
  "XRC-013": {
    breaks: (draft) => (draft.dataUse("use-refusals").subjectIds = ["former_employee"]),
    at: "activities/refusals/dataUses",
    holds: [
      (draft) => {
        draft.dataUse("use-refusals").subjectIds = ["former_employee"];
        draft.policy().forStaff = true;
      },
    ],
  },
});
