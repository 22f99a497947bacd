import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { safeguardRules } from "./transfer-safeguard.ts";

const transferAt = "activities/newsletter/involvements/0/transfers/0";

/** Makes the clauses the safeguard of the transfer, with their assessment. */
const byClauses = (draft: Draft, said: object = {}) => {
  const transfer = draft.transfer("news-transfer");
  transfer.safeguards = transfer.safeguards.slice(1);
  for (const guard of transfer.safeguards)
    Object.assign(guard.scc ?? {}, { isFallback: false }, said);
  Object.assign(transfer, {
    tia: { doneAt: "2026-05-01", reference: "TIA-1", conclusion: "essentially_equivalent" },
  });
  return transfer;
};

/** Makes a derogation the only ground of the transfer. */
const byDerogation = (draft: Draft, mechanismId: string, derogation: object) => {
  const transfer = draft.transfer("news-transfer");
  transfer.safeguards = transfer.safeguards.slice(0, 1);
  for (const guard of transfer.safeguards) {
    Object.assign(guard, { mechanismId, dpf: null, scc: null });
    Object.assign(guard, {
      derogation: {
        justification: both("One trip.", "Un voyage."),
        withdrawalMeans: {},
        occasional: true,
        assessmentRef: null,
        authorityInformedAt: null,
        subjectsInformedAt: null,
        ...derogation,
      },
    });
  }
  transfer.systematic = false;
  return transfer;
};

testRules(safeguardRules, {
  "TRF-008": {
    breaks: (draft) => byClauses(draft, { signedAt: null }),
    at: `${transferAt}/safeguards/0/scc/signedAt`,
    holds: [(draft) => byClauses(draft)],
  },
  "TRF-009": {
    breaks: (draft) => byClauses(draft, { modules: ["m1"] }),
    at: `${transferAt}/safeguards/0/scc/modules`,
    alsoBreaks: [(draft) => Object.assign(byClauses(draft), { importerRole: "controller" })],
    holds: [
      (draft) => byClauses(draft, { modules: [] }),
      (draft) => Object.assign(byClauses(draft, { modules: ["m1"] }), { importerRole: null }),
    ],
  },
  "TRF-010": {
    breaks: (draft) => Object.assign(byClauses(draft), { tia: null }),
    at: `${transferAt}/tia/doneAt`,
    holds: [
      (draft) => byClauses(draft),
      (draft) => Object.assign(draft.transfer("news-transfer"), { tia: null }),
    ],
  },
  "TRF-011": {
    breaks: (draft) =>
      Object.assign(byClauses(draft).tia ?? {}, { conclusion: "supplementary_measures_needed" }),
    at: `${transferAt}/supplementaryMeasureIds`,
    holds: [
      (draft) => {
        const transfer = byClauses(draft);
        Object.assign(transfer.tia ?? {}, { conclusion: "supplementary_measures_needed" });
        transfer.supplementaryMeasureIds = ["measure-backup"];
      },
    ],
  },
  "TRF-012": {
    breaks: (draft) => byDerogation(draft, "derog_contract_subject", { justification: {} }),
    at: `${transferAt}/safeguards/0/derogation/justification`,
    holds: [(draft) => byDerogation(draft, "derog_contract_subject", {})],
  },
  "TRF-013": {
    breaks: (draft) =>
      byDerogation(draft, "derog_compelling_interests", {
        assessmentRef: "A-1",
        authorityInformedAt: "2026-05-01",
      }),
    at: `${transferAt}/safeguards/0/derogation/subjectsInformedAt`,
    holds: [
      (draft) =>
        byDerogation(draft, "derog_compelling_interests", {
          assessmentRef: "A-1",
          authorityInformedAt: "2026-05-01",
          subjectsInformedAt: "2026-05-02",
        }),
    ],
  },
  "TRF-014": {
    breaks: (draft) => {
      draft.transfer("news-transfer").copyMeans = {};
      draft.policy().copyMeans = {};
    },
    at: `${transferAt}/copyMeans`,
    holds: [
      (draft) => (draft.transfer("news-transfer").copyMeans = {}),
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.safeguards = transfer.safeguards.slice(0, 1);
        transfer.copyMeans = {};
        draft.policy().copyMeans = {};
      },
    ],
  },
});
