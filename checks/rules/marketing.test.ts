import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { marketingRules } from "./marketing.ts";

const news = (draft: Draft, said: object) => Object.assign(draft.purpose("news"), said);

/** Rests the newsletter on the interest of the sender. */
const byInterest = (draft: Draft) => {
  const interest = structuredClone(draft.ground("fraud-interest"));
  draft.purpose("news").grounds = [{ ...interest, id: "news-interest" }];
};

const met = {
  collectedAtSale: true,
  similarProducts: true,
  optoutAtCollection: true,
  optoutEachMessage: true,
};

testRules(marketingRules, {
  "MKT-001": {
    breaks: byInterest,
    at: "activities/newsletter/purposes/0/grounds",
    holds: [
      (draft) => {
        byInterest(draft);
        news(draft, { softOptIn: met });
      },
    ],
  },
  "MKT-002": {
    breaks: (draft) =>
      news(draft, {
        channelIds: ["email_existing_customer"],
        softOptIn: { ...met, optoutEachMessage: null },
      }),
    at: "activities/newsletter/purposes/0/softOptIn/optoutEachMessage",
    holds: [(draft) => news(draft, { channelIds: ["email_existing_customer"], softOptIn: met })],
  },
  "MKT-003": {
    breaks: (draft) => {
      byInterest(draft);
      news(draft, { channelIds: ["phone_b2c"] });
    },
    at: "activities/newsletter/purposes/0/grounds",
    holds: [
      (draft) => news(draft, { channelIds: ["phone_b2c"] }),
      (draft) => {
        byInterest(draft);
        news(draft, { channelIds: ["phone_b2c"], ongoingContractException: true });
      },
      (draft) => {
        byInterest(draft);
        news(draft, { channelIds: ["phone_b2c"] });
        draft.organisation().country = "BE";
      },
    ],
  },
  "MKT-004": {
    breaks: (draft) => news(draft, { unsubscribeMeans: {} }),
    at: "activities/newsletter/purposes/0/unsubscribeMeans",
    holds: [(draft) => news(draft, { isDirectMarketing: false, unsubscribeMeans: {} })],
  },
  "MKT-005": {
    breaks: (draft) => news(draft, { channelIds: ["email_b2b"], optoutAtCollection: null }),
    at: "activities/newsletter/purposes/0/optoutAtCollection",
    holds: [(draft) => news(draft, { channelIds: ["email_b2b"], optoutAtCollection: true })],
  },
  "MKT-006": {
    breaks: (draft) =>
      news(draft, { catalogueId: "partner_sharing", channelIds: ["partner_transmission"] }),
    at: "activities/newsletter/purposes/0/partnerListUrl",
    holds: [
      (draft) =>
        news(draft, {
          catalogueId: "partner_sharing",
          channelIds: ["partner_transmission"],
          partnerListUrl: "https://duval.example/partners",
        }),
    ],
  },
  "MKT-007": {
    breaks: (draft) => (draft.record("data-items", "refusals").categoryId = "rights_request"),
    at: "organisations/us/legalName",
    holds: [
      (draft) => {
        draft.record("data-items", "refusals").categoryId = "rights_request";
        news(draft, { isDirectMarketing: false });
      },
    ],
  },
  "MKT-008": {
    breaks: (draft) =>
      news(draft, { emailTracking: { enabled: true, individual: true, consentGroundId: null } }),
    at: "activities/newsletter/purposes/0/emailTracking/consentGroundId",
    holds: [
      (draft) =>
        news(draft, { emailTracking: { enabled: true, individual: false, consentGroundId: null } }),
    ],
  },
});
