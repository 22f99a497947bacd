import { testRules } from "../testing/examples.ts";
import { processingContractRules } from "./processing-contract.ts";

testRules(processingContractRules, {
  "RCP-002": {
    breaks: (draft) => (draft.involvement("orders-payments").contractId = null),
    at: "activities/orders/involvements/1/contractId",
    alsoBreaks: [],
    holds: [
      (draft) => (draft.involvement("orders-carrier").contractId = null),
      (draft) =>
        Object.assign(draft.involvement("clients-host"), { roleId: "processor", contractId: null }),
    ],
  },
  "RCP-003": {
    breaks: (draft) =>
      Object.assign(draft.party("host").contracts[0]?.clauses ?? {}, { audits: false }),
    at: "parties/host/contracts/0/clauses",
    alsoBreaks: [
      (draft) => Object.assign(draft.party("host").contracts[0] ?? {}, { clauses: null }),
    ],
    holds: [
      (draft) =>
        Object.assign(draft.party("host").contracts[0] ?? {}, {
          type: "scc_2021_915",
          clauses: null,
        }),
    ],
  },
  "RCP-004": {
    breaks: (draft) =>
      Object.assign(draft.party("host").contracts[0] ?? {}, { expiresAt: "2026-11-22" }),
    at: "parties/host/contracts/0/expiresAt",
    holds: [
      (draft) => Object.assign(draft.party("host").contracts[0] ?? {}, { expiresAt: "2026-11-23" }),
      (draft) => {
        Object.assign(draft.party("host").contracts[0] ?? {}, { expiresAt: "2026-11-22" });
        draft.party("host").active = false;
      },
    ],
  },
});
