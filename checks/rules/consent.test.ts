import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { consentRules } from "./consent.ts";

testRules(consentRules, {
  "LB-101": {
    breaks: (draft) =>
      Object.assign(draft.ground("news-consent").consent ?? {}, { mechanism: null }),
    at: "activities/newsletter/purposes/0/grounds/0/consent/mechanism",
    holds: [(draft) => (draft.ground("fraud-interest").consent = null)],
  },
  "LB-102": {
    breaks: (draft) =>
      Object.assign(draft.ground("news-consent").consent ?? {}, { withdrawalMeans: {} }),
    at: "activities/newsletter/purposes/0/grounds/0/consent/withdrawalMeans",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.ground("news-consent").consent ?? {}, {
          withdrawalMeans: { fr: both("", "Par le lien.").fr },
        }),
    ],
    holds: [(draft) => (draft.ground("fraud-interest").consent = null)],
  },
  "LB-103": {
    breaks: (draft) =>
      Object.assign(draft.ground("news-consent").consent ?? {}, { proofLocation: null }),
    at: "activities/newsletter/purposes/0/grounds/0/consent/proofLocation",
    holds: [(draft) => (draft.ground("delivery-contract").consent = null)],
  },
  "LB-104": {
    breaks: (draft) =>
      Object.assign(draft.ground("news-consent").consent ?? {}, { mechanism: "pre_ticked_box" }),
    at: "activities/newsletter/purposes/0/grounds/0/consent/mechanism",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.ground("news-consent").consent ?? {}, {
          mechanism: "continued_browsing",
        }),
    ],
    holds: [
      (draft) =>
        Object.assign(draft.ground("news-consent").consent ?? {}, { mechanism: "unticked_box" }),
    ],
  },
  "LB-105": {
    breaks: (draft) =>
      (draft.dataUse("use-news-email").subjectIds = ["subscriber", "job_applicant"]),
    at: "activities/newsletter/purposes/0/grounds/0/consent/freelyGiven",
    holds: [
      (draft) => {
        draft.dataUse("use-news-email").subjectIds = ["subscriber", "job_applicant"];
        Object.assign(draft.ground("news-consent").consent ?? {}, {
          freelyGiven: "Nobody asks who reads the letter.",
        });
      },
    ],
  },
});
