import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { retentionRules } from "./retention.ts";

const law = {
  text: both("Code du patrimoine", "Code du patrimoine"),
  articles: "L212-3",
  jurisdiction: "FR",
  url: null,
};

/** Edits the first phase of the retention of the newsletter. */
const phase = (draft: Draft, said: object) => {
  const rule = draft.retentionRule("news-retention");
  Object.assign(rule.phases[0] ?? {}, said);
  return rule;
};

const nothing = { value: null, unit: null, triggers: [] };
const phaseAt = "activities/newsletter/retention/0/phases/0";

testRules(retentionRules, {
  "RET-001": {
    breaks: (draft) => (draft.retentionRule("news-retention").phases = []),
    at: "activities/newsletter/retention/0/phases",
    holds: [
      (draft) =>
        Object.assign(draft.retentionRule("news-retention"), {
          phases: [],
          fate: "permanent_archive",
          fateLaws: [law],
        }),
      (draft) => phase(draft, { ...nothing, criteria: both("until you leave", "jusqu'au départ") }),
    ],
  },
  "RET-002": {
    breaks: (draft) => phase(draft, nothing),
    at: `${phaseAt}/value`,
    holds: [
      (draft) => phase(draft, { ...nothing, triggers: ["account_closure"] }),
      (draft) => phase(draft, { ...nothing, count: { n: 12, of: both("letters", "lettres") } }),
    ],
  },
  "RET-003": {
    breaks: (draft) => phase(draft, { triggers: [] }),
    at: `${phaseAt}/triggers`,
    holds: [
      (draft) => phase(draft, { triggers: [], ownTrigger: both("end of the series", "fin") }),
      (draft) => phase(draft, { value: 0, triggers: [] }),
    ],
  },
  "RET-006": {
    breaks: (draft) =>
      Object.assign(phase(draft, { phase: "intermediate_archive" }), { justification: {} }),
    at: `${phaseAt}/laws`,
    holds: [
      (draft) => phase(draft, { phase: "intermediate_archive", laws: [law] }),
      (draft) =>
        Object.assign(phase(draft, { phase: "intermediate_archive" }), {
          justification: both("limitation period", "prescription"),
        }),
    ],
  },
  "RET-007": {
    breaks: (draft) => (draft.retentionRule("news-retention").fate = null),
    at: "activities/newsletter/retention/0/fate",
    holds: [(draft) => (draft.retentionRule("news-retention").fate = "anonymise")],
  },
  "RET-008": {
    breaks: (draft) => {
      const rules = draft.activity("orders").retention;
      draft.activity("orders").retention = rules.filter(({ scope }) => scope !== "activity");
      const rule = draft.retentionRule("accounts-retention");
      rule.purposeIds = ["accounts", "delivery", "fraud"];
      rule.presetId = null;
    },
    at: "activities/orders/retention",
    holds: [
      (draft) => {
        const rule = draft.retentionRule("orders-retention");
        Object.assign(rule, { scope: "purpose", purposeIds: ["delivery", "fraud", "meals"] });
      },
      (draft) => (draft.activity("orders").retention = []),
    ],
  },
  "RET-009": {
    breaks: (draft) => {
      const us = draft.organisation();
      us.defaultMeasureIds = us.defaultMeasureIds.filter((id) => id !== "measure-purge-automation");
      for (const id of ["orders", "refusals"])
        draft.activity(id).purgeProcedure = "By hand, each January";
    },
    at: "activities/newsletter/purgeProcedure",
    holds: [(draft) => (draft.activity("newsletter").measureIds = ["measure-backup"])],
  },
  "RET-010": {
    breaks: (draft) =>
      phase(draft, { ...nothing, criteria: both("as long as necessary", "le temps nécessaire") }),
    at: `${phaseAt}/criteria`,
    holds: [
      (draft) =>
        phase(draft, {
          ...nothing,
          criteria: both(
            "as long as necessary to defend a claim, five years at most",
            "cinq ans au plus pour défendre une action",
          ),
        }),
    ],
  },
  "RET-012": {
    breaks: (draft) => (draft.retentionRule("news-retention").fate = "permanent_archive"),
    at: "activities/newsletter/retention/0/fateLaws",
    holds: [
      (draft) =>
        Object.assign(draft.retentionRule("news-retention"), {
          fate: "permanent_archive",
          fateLaws: [law],
        }),
    ],
  },
});
