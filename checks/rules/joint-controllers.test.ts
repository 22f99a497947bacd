import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { jointControllerRules } from "./joint-controllers.ts";

testRules(jointControllerRules, {
  "ORG-010": {
    breaks: (draft) => (draft.involvement("orders-caterer").arrangement = null),
    at: "activities/orders/involvements/3/arrangement/reference",
    holds: [
      (draft) =>
        Object.assign(draft.involvement("orders-caterer"), {
          roleId: "independent_controller",
          arrangement: null,
        }),
    ],
  },
  "ORG-011": {
    breaks: (draft) =>
      Object.assign(draft.involvement("orders-caterer").arrangement ?? {}, { essence: {} }),
    at: "activities/orders/involvements/3/arrangement/essence",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.involvement("orders-caterer").arrangement ?? {}, {
          essence: { en: both("We share the work.", "").en },
        }),
    ],
    holds: [(draft) => (draft.involvement("orders-caterer").arrangement = null)],
  },
});
