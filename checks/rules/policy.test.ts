import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { policyRules } from "./policy.ts";

const passage = (draft: Draft, en: string, fr: string) => {
  draft.policy().passages = [{ place: "recipients", text: both(en, fr) }];
};

const published = (draft: Draft, said: object) =>
  draft.publications.set("privacy", {
    number: 2,
    isStale: false,
    hasMaterialChange: false,
    ...said,
  });

testRules(policyRules, {
  "POL-002": {
    breaks: (draft) => published(draft, { isStale: true }),
    at: "policies/privacy/activityIds",
    holds: [(draft) => published(draft, {})],
  },
  "POL-004": {
    breaks: (draft) => {
      published(draft, { hasMaterialChange: true });
      draft.policy().notificationPlan = {};
    },
    at: "policies/privacy/notificationPlan",
    holds: [
      (draft) => published(draft, { hasMaterialChange: true }),
      (draft) => (draft.policy().notificationPlan = {}),
    ],
  },
  "POL-006": {
    breaks: (draft) => {
      draft.add("activities", "hidden", {
        ...structuredClone(draft.activity("refusals")),
        purposes: [],
        dataUses: [],
        retention: [],
        involvements: [],
        reference: "T-9",
        state: "draft",
      });
      const draftOnly = draft.activity("hidden");
      draft.records.activities = draft.records.activities.filter((one) => one !== draftOnly);
      draft.add("policies", "empty", {
        ...structuredClone(draft.policy()),
        slug: "empty",
        activityIds: ["clients-sites"],
      });
    },
    at: "policies/empty/activityIds",
    holds: [
      (draft) =>
        draft.add("policies", "one", {
          ...structuredClone(draft.policy()),
          slug: "one",
          activityIds: ["orders"],
        }),
    ],
  },
  "POL-009": {
    breaks: (draft) => (draft.policy().outline = "articles"),
    at: "policies/privacy/outline",
    holds: [(draft) => (draft.policy().outline = "layered")],
  },
  "POL-010": {
    breaks: (draft) =>
      passage(draft, "Ask Claire Duval for a copy.", "Demandez une copie à Claire Duval."),
    at: "policies/privacy/passages/0/text",
    holds: [(draft) => passage(draft, "Ask our DPO for a copy.", "Demandez une copie au DPO.")],
  },
  "XRC-006": {
    breaks: (draft) =>
      passage(draft, "Mailchimp sends our letters.", "Mailchimp envoie nos lettres."),
    at: "policies/privacy/passages/0/text",
    holds: [
      (draft) =>
        passage(draft, "Post Pigeon Inc. sends letters.", "Post Pigeon Inc. envoie nos lettres."),
    ],
  },
});
