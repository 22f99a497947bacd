import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { involvementRules } from "./involvement.ts";

testRules(involvementRules, {
  "RCP-001": {
    breaks: (draft) => (draft.involvement("orders-carrier").roleId = null),
    at: "activities/orders/involvements/2/roleId",
    holds: [(draft) => (draft.involvement("orders-carrier").roleId = "public_authority")],
  },
  "RCP-009": {
    breaks: (draft) => (draft.party("payments").processingLocations = null),
    at: "activities/orders/involvements/1/processingLocations",
    holds: [
      (draft) => {
        draft.party("payments").processingLocations = null;
        draft.involvement("orders-payments").processingLocations = ["FR"];
      },
      (draft) => (draft.party("carrier").processingLocations = null),
    ],
  },
  "RCP-010": {
    breaks: (draft) => (draft.involvement("orders-carrier").service = {}),
    at: "activities/orders/involvements/2/service",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.involvement("orders-carrier"), {
          service: { en: both("delivery", "").en },
        }),
    ],
    holds: [
      (draft) =>
        Object.assign(draft.involvement("orders-carrier"), {
          roleId: "internal_department",
          service: {},
        }),
    ],
  },
  "RCP-011": {
    breaks: (draft) => (draft.party("payments").sector = "bank"),
    at: "activities/orders/involvements/1/roleReason",
    holds: [
      (draft) => {
        draft.party("payments").sector = "bank";
        draft.involvement("orders-payments").roleReason = "It only executes our payment orders.";
      },
      (draft) => (draft.party("caterer").sector = "bank"),
    ],
  },
  "RCP-012": {
    breaks: (draft) => (draft.involvement("orders-carrier").purposeIds = []),
    at: "activities/orders/involvements/2/purposeIds",
    alsoBreaks: [
      (draft) => {
        draft.ground("delivery-contract").coversDataUseIds = ["use-address"];
        draft.involvement("orders-carrier").dataUseIds = ["use-email"];
      },
    ],
    holds: [
      (draft) => (draft.involvement("orders-carrier").dataUseIds = ["use-address"]),
      (draft) => (draft.involvement("orders-host").purposeIds = []),
    ],
  },
  "RCP-015": {
    breaks: (draft) => (draft.party("payments").presetId = "celonis"),
    at: "activities/orders/involvements/1/serviceKind",
    holds: [
      (draft) => (draft.party("payments").presetId = "stripe"),
      (draft) => {
        draft.party("payments").presetId = "celonis";
        draft.involvement("orders-payments").serviceKind = null;
      },
    ],
  },
  "RCP-016": {
    breaks: (draft) => {
      draft.involvement("orders-payments").serviceKind = "hosting";
      draft.purpose("delivery").inHouse = true;
    },
    at: "activities/orders/involvements/1/serviceKind",
    holds: [
      (draft) => {
        draft.involvement("orders-payments").serviceKind = "hosting";
        draft.involvement("orders-host").purposeIds = ["accounts"];
      },
    ],
  },
  "RCP-017": {
    breaks: (draft) => (draft.involvement("orders-carrier").roleId = "group_company"),
    at: "activities/orders/involvements/2/roleId",
    holds: [(draft) => (draft.involvement("orders-carrier").roleId = "third_party")],
  },
  "RCP-018": {
    breaks: (draft) => (draft.involvement("orders-carrier").publicDisplay = "category"),
    at: "activities/orders/involvements/2/publicDisplay",
    holds: [
      (draft) => {
        draft.involvement("orders-carrier").publicDisplay = "category";
        draft.party("carrier").kind = "category";
      },
    ],
  },
});
