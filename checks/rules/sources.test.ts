import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { sourceRules } from "./sources.ts";

const from = (sourceId: string | null) => [{ sourceId, name: {}, partyId: null }];
const plan = { informationPlan: "In our first message", exception: null };

testRules(sourceRules, {
  "COL-005": {
    breaks: (draft) => {
      draft.dataUse("use-order").sources = from("partner");
      draft.activity("orders").art14 = plan;
    },
    at: "activities/orders/dataUses/3/sources/0/name",
    alsoBreaks: [],
    holds: [
      (draft) => {
        draft.dataUse("use-order").sources = [
          { sourceId: "partner", name: both("our caterer", "notre traiteur"), partyId: null },
        ];
      },
      (draft) => (draft.dataUse("use-order").sources = from("public_register")),
      (draft) => (draft.dataUse("use-order").sources = from("data_subject_device")),
    ],
  },
  "COL-006": {
    breaks: (draft) => (draft.dataUse("use-order").sources = from("public_register")),
    at: "activities/orders/art14/informationPlan",
    holds: [
      (draft) => {
        draft.dataUse("use-order").sources = from("public_register");
        draft.activity("orders").art14 = plan;
      },
    ],
  },
  "COL-007": {
    breaks: (draft) => (draft.dataUse("use-order").sources = []),
    at: "activities/orders/dataUses/3/sources",
    holds: [(draft) => (draft.dataUse("use-surname").sources = [])],
  },
});
