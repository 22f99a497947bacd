import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { frameworkRules } from "./transfer-framework.ts";

const listing = (draft: Draft, said: object) => {
  const [framework] = draft.transfer("news-transfer").safeguards;
  Object.assign(framework?.dpf ?? {}, said);
};

const inFramework = "activities/newsletter/involvements/0/transfers/0/safeguards/0/dpf";

testRules(frameworkRules, {
  "TRF-005": {
    breaks: (draft) => listing(draft, { status: "inactive" }),
    at: `${inFramework}/status`,
    holds: [(draft) => (draft.transfer("news-transfer").state = "none_verified")],
  },
  "TRF-006": {
    breaks: (draft) => listing(draft, { verifiedAt: "2025-11-22" }),
    at: `${inFramework}/verifiedAt`,
    holds: [
      (draft) => listing(draft, { verifiedAt: "2025-11-23" }),
      (draft) => listing(draft, { nextCertificationDue: "2026-11-23" }),
    ],
  },
  "TRF-007": {
    breaks: (draft) => {
      draft.dataUse("use-news-email").subjectIds = ["employee"];
      draft.policy().forStaff = true;
      const transfer = draft.transfer("news-transfer");
      transfer.safeguards = transfer.safeguards.slice(0, 1);
      const [framework] = transfer.safeguards;
      // A fallback that names another mechanism would cover the staff.
      Object.assign(framework ?? {}, {
        scc: { version: null, modules: [], signedAt: null, reference: null, isFallback: true },
      });
      Object.assign(draft.ground("news-consent"), {
        consent: { ...draft.ground("news-consent").consent, freelyGiven: "A letter, no more." },
      });
    },
    at: `${inFramework}/coverage`,
    holds: [
      (draft) => {
        draft.dataUse("use-news-email").subjectIds = ["employee"];
        listing(draft, { coverage: ["hr"] });
      },
      (draft) => (draft.dataUse("use-news-email").subjectIds = ["employee"]),
    ],
  },
  "TRF-017": {
    breaks: (draft) => {
      const transfer = draft.transfer("news-transfer");
      transfer.safeguards = transfer.safeguards.slice(0, 1);
    },
    at: "activities/newsletter/involvements/0/transfers/0/safeguards",
    holds: [(draft) => (draft.transfer("news-transfer").state = "none_verified")],
  },
});
