import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { interestRules } from "./interest.ts";

testRules(interestRules, {
  "LB-110": {
    breaks: (draft) => (draft.ground("fraud-interest").interest = {}),
    at: "activities/orders/purposes/3/grounds/0/interest",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.ground("fraud-interest"), {
          interest: { en: both("protecting ourselves", "").en },
        }),
    ],
    holds: [(draft) => (draft.ground("delivery-contract").interest = {})],
  },
  "LB-111": {
    breaks: (draft) => (draft.ground("fraud-interest").lia = null),
    at: "activities/orders/purposes/3/grounds/0/lia/doneAt",
    holds: [(draft) => (draft.ground("delivery-contract").lia = null)],
  },
  "LB-112": {
    breaks: (draft) => {
      draft.organisation().isPublicBody = true;
      draft.purpose("fraud").isPublicTask = true;
      for (const id of ["meals-consent", "news-consent"]) {
        Object.assign(draft.ground(id).consent ?? {}, { freelyGiven: "A refusal costs nothing." });
      }
    },
    at: "activities/orders/purposes/3/grounds/0/basis",
    holds: [(draft) => (draft.purpose("fraud").isPublicTask = true)],
  },
  "LB-113": {
    breaks: (draft) =>
      Object.assign(draft.ground("fraud-interest").lia ?? {}, { doneAt: "2023-11-22" }),
    at: "activities/orders/purposes/3/grounds/0/lia/doneAt",
    alsoBreaks: [(draft) => (draft.activity("orders").materialChangeAt = "2026-07-01")],
    holds: [(draft) => (draft.activity("orders").materialChangeAt = "2026-05-01")],
  },
  "LB-140": {
    breaks: (draft) => (draft.ground("fraud-interest").basis = "vital_interests"),
    at: "activities/orders/purposes/3/grounds/0/basis",
    holds: [
      (draft) => {
        draft.ground("fraud-interest").basis = "vital_interests";
        draft.purpose("fraud").isEmergency = true;
      },
    ],
  },
});
