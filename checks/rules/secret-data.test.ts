import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { secretDataRules } from "./secret-data.ts";

const categorise = (draft: Draft, dataItemId: string, categoryId: string) =>
  (draft.record("data-items", dataItemId).categoryId = categoryId);

const without = (draft: Draft, ...measures: readonly string[]) =>
  (draft.organisation().defaultMeasureIds = draft
    .organisation()
    .defaultMeasureIds.filter((id) => !measures.includes(id)));

testRules(secretDataRules, {
  "SPC-006": {
    breaks: (draft) => categorise(draft, "surname", "title_civility"),
    at: "collection-points/checkout/fields/0/mandatory",
    holds: [(draft) => categorise(draft, "allergies", "gender")],
  },
  "SPC-007": {
    breaks: (draft) => categorise(draft, "address", "card_cvv"),
    at: "activities/orders/retention/0/phases",
    holds: [(draft) => categorise(draft, "address", "card_partial")],
  },
  "SPC-008": {
    breaks: (draft) => {
      categorise(draft, "email", "card_full");
      without(draft, "measure-truncation-masking", "measure-encryption-rest");
      draft.dataUse("use-email").dataItemId = "address";
      draft.point().fields.splice(1, 1);
      draft.activity("orders").measureIds = ["measure-encryption-rest"];
    },
    at: "activities/newsletter/measureIds",
    holds: [
      (draft) => categorise(draft, "email", "card_full"),
      (draft) => {
        categorise(draft, "order", "card_full");
        without(draft, "measure-truncation-masking", "measure-encryption-rest");
      },
    ],
  },
  "SPC-009": {
    breaks: (draft) => categorise(draft, "order", "id_document_copy"),
    at: "activities/orders/idCopyJustification",
    holds: [
      (draft) => {
        categorise(draft, "order", "id_document_copy");
        draft.activity("orders").idCopyJustification = "Code monétaire et financier L561-5";
      },
    ],
  },
  "SPC-010": {
    breaks: (draft) => {
      categorise(draft, "order", "password");
      without(draft, "measure-hashing");
    },
    at: "activities/orders/measureIds",
    alsoBreaks: [
      (draft) => {
        categorise(draft, "order", "password");
        without(draft, "measure-password-policy");
      },
    ],
    holds: [(draft) => categorise(draft, "order", "password")],
  },
});
