import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { retentionPeriodRules } from "./retention-period.ts";

const phase = (draft: Draft, id: string, said: object) => {
  const rule = draft.retentionRule(id);
  Object.assign(rule.phases[0] ?? {}, said);
  return rule;
};

testRules(retentionPeriodRules, {
  "RET-004": {
    breaks: (draft) => phase(draft, "news-retention", { value: 37, unit: "months" }),
    at: "activities/newsletter/retention/0/phases",
    holds: [
      (draft) => phase(draft, "news-retention", { value: 36, unit: "months" }),
      (draft) =>
        Object.assign(phase(draft, "news-retention", { value: 5 }), {
          justification: both("seasonal buyers", "acheteurs saisonniers"),
        }),
      (draft) => (draft.retentionRule("news-retention").phases = []),
    ],
  },
  "RET-005": {
    breaks: (draft) => phase(draft, "accounts-retention", { value: 9 }),
    at: "activities/orders/retention/1/phases",
    holds: [
      (draft) => phase(draft, "accounts-retention", { value: 120, unit: "months" }),
      (draft) =>
        phase(draft, "accounts-retention", {
          value: null,
          unit: null,
          triggers: [],
          criteria: both("for ten financial years", "pendant dix exercices"),
        }),
      (draft) => {
        const rule = draft.retentionRule("accounts-retention");
        const [archive] = rule.phases;
        if (archive === undefined) throw new RangeError("one phase expected");
        const active = { ...structuredClone(archive), phase: "active" as const, laws: [] };
        rule.phases = [
          { ...active, value: 2, triggers: ["financial_year_end"] },
          { ...archive, value: 8, triggers: ["previous_phase_end"] },
        ];
      },
    ],
  },
  "RET-011": {
    breaks: (draft) => {
      draft.retentionRule("news-retention").presetId = "cvv";
    },
    at: "activities/newsletter/retention/0/phases",
    holds: [
      (draft) => {
        phase(draft, "news-retention", { value: 0, unit: "days" }).presetId = "cvv";
      },
    ],
  },
});
