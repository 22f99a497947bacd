import { testRules } from "../testing/examples.ts";
import { dpoRules } from "./dpo.ts";

const noDpo = { designated: false, email: null, postal: null, notRequiredReason: null };

testRules(dpoRules, {
  "DPO-001": {
    breaks: (draft) => Object.assign(draft.organisation().dpo ?? {}, { email: null, postal: null }),
    at: "organisations/us/dpo/email",
    holds: [
      (draft) => Object.assign(draft.organisation().dpo ?? {}, { email: null }),
      (draft) => Object.assign(draft.organisation().dpo ?? {}, noDpo),
    ],
  },
  "DPO-002": {
    breaks: (draft) => {
      Object.assign(draft.organisation().dpo ?? {}, noDpo);
      draft.organisation().coreLargeScaleMonitoring = true;
    },
    at: "organisations/us/dpo/designated",
    alsoBreaks: [
      (draft) => Object.assign(draft.organisation(), { dpo: null, coreLargeScaleSpecial: true }),
    ],
    holds: [
      (draft) => {
        const reason = { ...noDpo, notRequiredReason: "A court in its judicial capacity" };
        Object.assign(draft.organisation().dpo ?? {}, reason);
        draft.organisation().isPublicBody = true;
      },
      (draft) => Object.assign(draft.organisation().dpo ?? {}, noDpo),
    ],
  },
  "DPO-003": {
    breaks: (draft) => Object.assign(draft.organisation().dpo ?? {}, { authorityReference: null }),
    at: "organisations/us/dpo/authorityReference",
    holds: [(draft) => Object.assign(draft.organisation().dpo ?? {}, noDpo)],
  },
  "DPO-004": {
    breaks: (draft) =>
      Object.assign(draft.organisation().dpo ?? {}, { jobRole: "Head of Marketing" }),
    at: "organisations/us/dpo/jobRole",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.organisation().dpo ?? {}, { jobRole: "Directeur général délégué" }),
      (draft) => Object.assign(draft.organisation().dpo ?? {}, { jobRole: "DSI" }),
    ],
    holds: [
      (draft) => Object.assign(draft.organisation().dpo ?? {}, { jobRole: "Legal counsel" }),
      (draft) => Object.assign(draft.organisation().dpo ?? {}, { jobRole: "Juriste" }),
    ],
  },
});
