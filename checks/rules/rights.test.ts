import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { rightsRules } from "./rights.ts";

const rights = (draft: Draft, said: object) =>
  Object.assign(draft.organisation().rights ?? {}, said);

testRules(rightsRules, {
  "RGT-001": {
    breaks: (draft) => rights(draft, { channels: [] }),
    at: "organisations/us/rights/channels",
    holds: [
      (draft) => rights(draft, { channels: [{ kind: "email", value: "dpo@duval.example" }] }),
    ],
  },
  "RGT-002": {
    breaks: (draft) => rights(draft, { channels: [{ kind: "post", value: "1 rue de la Paix" }] }),
    at: "organisations/us/rights/channels",
    holds: [
      (draft) => {
        rights(draft, { channels: [{ kind: "post", value: "1 rue de la Paix" }] });
        draft.point().kind = "paper";
      },
    ],
  },
  "RGT-003": {
    breaks: (draft) => rights(draft, { idCheck: "systematic" }),
    at: "organisations/us/rights/idCheck",
    holds: [(draft) => rights(draft, { idCheck: "none" })],
  },
  "RGT-008": {
    breaks: (draft) => rights(draft, { responseDays: 32 }),
    at: "organisations/us/rights/responseDays",
    holds: [(draft) => rights(draft, { responseDays: 31 })],
  },
  "RGT-013": {
    breaks: (draft) => rights(draft, { responseDays: null }),
    at: "organisations/us/rights/responseDays",
    holds: [(draft) => (draft.organisation().rights = null)],
  },
  "RGT-009": {
    breaks: (draft) => rights(draft, { freeOfCharge: false }),
    at: "organisations/us/rights/freeOfCharge",
    holds: [(draft) => rights(draft, { freeOfCharge: null })],
  },
  "RGT-012": {
    breaks: (draft) => rights(draft, { idCopy: "exceptionally", idCopyKeptLonger: true }),
    at: "organisations/us/rights/idCopyKeptLonger",
    holds: [(draft) => rights(draft, { idCopy: "exceptionally", idCopyKeptLonger: null })],
  },
});
