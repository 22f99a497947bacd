import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { claimRules } from "./claim.ts";

const claimed = (draft: Draft, type: string) =>
  draft.add("claims", "promise", {
    type,
    organisationId: "us",
    verifiedBy: "DPO",
    verifiedAt: "2026-10-01",
  });

testRules(claimRules, {
  "XRC-001": {
    breaks: (draft) => (draft.record("claims", "in-france").covers = "all"),
    at: "claims/in-france/countries",
    alsoBreaks: [(draft) => (draft.record("storage-locations", "paris").country = "DE")],
    holds: [
      (draft) => {
        const claim = draft.record("claims", "in-france");
        Object.assign(claim, { covers: "all", countries: ["FR", "US"] });
      },
    ],
  },
  "XRC-002": {
    breaks: (draft) => claimed(draft, "no_transfer_outside_eea"),
    at: "claims/promise/type",
    holds: [
      (draft) => {
        claimed(draft, "no_transfer_outside_eea");
        draft.transfer("news-transfer").state = "none_verified";
      },
    ],
  },
  "XRC-003": {
    breaks: (draft) => {
      claimed(draft, "no_sale");
      draft.involvement("orders-carrier").consideration = "yes";
    },
    at: "claims/promise/type",
    holds: [(draft) => claimed(draft, "no_sale")],
  },
  "XRC-004": {
    breaks: (draft) => claimed(draft, "no_special_categories"),
    at: "claims/promise/type",
    holds: [
      (draft) => {
        claimed(draft, "no_special_categories");
        draft.dataUse("use-allergies").incidental = true;
      },
    ],
  },
  "XRC-005": {
    breaks: (draft) => {
      claimed(draft, "no_automated_decision");
      const text = { en: { text: "told", changedAt: null }, fr: { text: "dit", changedAt: null } };
      draft.activity("orders").noAutomatedDecision = null;
      draft.activity("orders").automatedDecisions = [
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
        },
      ];
    },
    at: "claims/promise/type",
    holds: [(draft) => claimed(draft, "no_automated_decision")],
  },
  "XRC-014": {
    breaks: (draft) => (draft.record("claims", "in-france").verifiedAt = "2025-11-22"),
    at: "claims/in-france/verifiedAt",
    alsoBreaks: [(draft) => (draft.record("claims", "in-france").verifiedAt = null)],
    holds: [
      (draft) => (draft.record("claims", "in-france").verifiedAt = "2025-11-23"),
      (draft) => (draft.record("claims", "in-france").covers = "all"),
    ],
  },
});
