import { testRules } from "../testing/examples.ts";
import { collectionBasisRules } from "./collection-basis.ts";

testRules(collectionBasisRules, {
  "XRC-007": {
    breaks: (draft) => (draft.point().shownBases = ["public_task"]),
    at: "collection-points/checkout/shownBases",
    holds: [(draft) => (draft.point().shownBases = ["contract", "consent"])],
  },
  "XRC-009": {
    breaks: (draft) => {
      const allergies = draft.point().fields[3];
      Object.assign(allergies ?? {}, { mandatory: "yes" });
    },
    at: "collection-points/checkout/fields/3/mandatory",
    holds: [
      (draft) => {
        const point = draft.point();
        point.fields = point.fields.slice(3);
        Object.assign(point.fields[0] ?? {}, { mandatory: "yes" });
      },
    ],
  },
  "XRC-012": {
    breaks: (draft) => {
      draft.point().shownBases = ["contract", "consent"];
      draft.purpose("delivery").grounds = [];
    },
    at: "collection-points/checkout/shownBases",
    beside: ["PUR-001 activities/orders/purposes/0/grounds"],
    holds: [(draft) => (draft.purpose("delivery").grounds = [])],
  },
});
