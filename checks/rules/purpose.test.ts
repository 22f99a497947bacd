import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { purposeRules } from "./purpose.ts";

const law = {
  text: { fr: { text: "Code du travail", changedAt: null } },
  articles: "L1",
  jurisdiction: "FR",
  url: null,
  dataUseIds: [],
};

testRules(purposeRules, {
  "PUR-001": {
    breaks: (draft) => (draft.purpose("fraud").grounds = []),
    at: "activities/orders/purposes/3/grounds",
    alsoBreaks: [
      (draft) => (draft.ground("fraud-interest").basis = "tracker_exemption"),
      (draft) =>
        Object.assign(draft.ground("fraud-interest").lia ?? {}, { outcome: "rights_prevail" }),
    ],
    holds: [(draft) => (draft.ground("news-consent").basis = "eprivacy_existing_customer")],
  },
  "PUR-002": {
    breaks: (draft) =>
      Object.assign(draft.purpose("fraud"), {
        catalogueId: null,
        name: both("Improving your experience", "Amélioration de votre expérience"),
      }),
    at: "activities/orders/purposes/3/name",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.purpose("fraud"), {
          catalogueId: null,
          name: both("Fraud", "Fraude"),
        }),
    ],
    holds: [
      (draft) => (draft.purpose("fraud").name = both("Fraud", "Fraude")),
      (draft) =>
        Object.assign(draft.purpose("fraud"), {
          catalogueId: null,
          name: both("Fraud", "Fraude"),
          description: both("We look for stolen cards.", "Nous cherchons les cartes volées."),
        }),
    ],
  },
  "PUR-003": {
    breaks: (draft) => {
      for (const use of draft.activity("orders").dataUses) {
        use.purposeIds = use.purposeIds.filter((id) => id !== "fraud");
      }
    },
    at: "activities/orders/purposes/3/name",
    holds: [(draft) => (draft.dataUse("use-news-email").purposeIds = [])],
  },
  "PUR-004": {
    breaks: (draft) => (draft.dataUse("use-order").purposeIds = []),
    at: "activities/orders/dataUses/3/purposeIds",
    holds: [(draft) => (draft.dataUse("use-news-email").purposeIds = [])],
  },
  "PUR-005": {
    breaks: (draft) =>
      draft
        .purpose("delivery")
        .grounds.push({ ...draft.ground("fraud-interest"), id: "delivery-interest" }),
    at: "activities/orders/purposes/0/grounds/0/covers",
    holds: [
      (draft) => {
        draft.ground("delivery-contract").covers = both("the order", "la commande");
        draft.purpose("delivery").grounds.push({
          ...draft.ground("fraud-interest"),
          id: "delivery-interest",
          coversDataUseIds: ["use-order"],
        });
      },
    ],
  },
  "PUR-006": {
    breaks: (draft) => (draft.purpose("fraud").isFurtherProcessing = true),
    at: "activities/orders/purposes/3/compatibilityTest/reference",
    holds: [
      (draft) => (draft.purpose("meals").isFurtherProcessing = true),
      (draft) => (draft.purpose("accounts").isFurtherProcessing = true),
      (draft) =>
        Object.assign(draft.purpose("fraud"), {
          isFurtherProcessing: true,
          compatibilityTest: { reference: "CT-1", presumed: null },
        }),
    ],
  },
  "PUR-008": {
    breaks: (draft) => {
      draft.dataUse("use-order").subjectIds = [];
      draft.dataUse("use-address").subjectIds = ["prospect"];
    },
    at: "activities/orders/dataUses/3/subjectIds",
    holds: [(draft) => (draft.dataUse("use-order").subjectIds = [])],
  },
  "PUR-009": {
    breaks: (draft) => {
      draft.ground("delivery-contract").coversDataUseIds = ["use-address"];
      draft.purpose("delivery").grounds.push({
        ...draft.ground("accounts-law"),
        id: "delivery-law",
        laws: [law],
        coversDataUseIds: ["use-order"],
      });
    },
    at: "activities/orders/purposes/0/grounds",
    holds: [(draft) => (draft.ground("delivery-contract").coversDataUseIds = ["use-address"])],
  },
  "PUR-010": {
    breaks: (draft) =>
      (draft.ground("news-consent").condition = both("in the shop", "en boutique")),
    at: "activities/newsletter/purposes/0/grounds/0/condition",
    holds: [
      (draft) => {
        draft.ground("news-consent").condition = both("in the shop", "en boutique");
        draft.purpose("news").noneOtherwise = true;
      },
    ],
  },
});
