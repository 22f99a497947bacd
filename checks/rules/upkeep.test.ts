import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRegister } from "../checker.ts";
import { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { upkeepRules } from "./upkeep.ts";

testRules(upkeepRules, {
  "REC-007": {
    breaks: (draft) => (draft.activity("orders").ownerName = null),
    at: "activities/orders/ownerName",
    holds: [
      (draft) => Object.assign(draft.activity("orders"), { ownerName: null, department: "Sales" }),
    ],
  },
  "REC-008": {
    breaks: (draft) => (draft.activity("orders").nextReviewAt = "2026-11-22"),
    at: "activities/orders/nextReviewAt",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.activity("orders"), {
          nextReviewAt: null,
          lastReviewedAt: "2025-11-22",
        }),
    ],
    holds: [
      (draft) => (draft.activity("orders").nextReviewAt = "2026-11-23"),
      (draft) =>
        Object.assign(draft.activity("orders"), {
          nextReviewAt: null,
          lastReviewedAt: "2025-11-22",
          reviewIntervalMonths: 24,
        }),
    ],
  },
  "REC-009": {
    breaks: (draft) =>
      Object.assign(draft.activity("orders"), {
        lastReviewedAt: null,
        createdAt: "2025-11-22T09:00:00.000Z",
      }),
    at: "activities/orders/lastReviewedAt",
    holds: [
      (draft) => (draft.activity("orders").lastReviewedAt = null),
      (draft) => (draft.activity("orders").createdAt = "2020-01-01T00:00:00.000Z"),
    ],
  },
  "REC-010": {
    breaks: (draft) => (draft.policy().activityIds = ["orders", "refusals"]),
    at: "activities/newsletter/otherNotice",
    holds: [
      (draft) => {
        draft.policy().activityIds = ["orders", "refusals"];
        draft.activity("newsletter").otherNotice = both("Leaflet in the shop", "Dépliant");
      },
      (draft) => {
        draft.policy().activityIds = ["orders", "refusals"];
        draft.dataUse("use-news-email").subjectIds = ["employee"];
      },
    ],
  },
  "REC-011": {
    breaks: (draft) => (draft.activity("orders").endDate = "2026-11-22"),
    at: "activities/orders/endDate",
    holds: [(draft) => (draft.activity("orders").endDate = "2026-12-31")],
  },
  "REC-012": {
    breaks: (draft) => (draft.organisation().claimsArt30Exemption = true),
    at: "organisations/us/claimsArt30Exemption",
    holds: [
      (draft) => {
        draft.organisation().claimsArt30Exemption = true;
        for (const activity of draft.records.activities) activity.occasional = true;
        draft.activity("orders").dataUses = [];
      },
    ],
  },
});

test("a day is over when it is over where the organisation is", () => {
  const draft = new Draft();
  draft.organisation().timeZone = "Pacific/Auckland";
  draft.activity("orders").nextReviewAt = "2026-11-23";
  const at = "2026-11-23T12:00:00.000Z"; // the 24th in Auckland
  assert.deepEqual(
    checkRegister(draft.register(), at).map(({ rule }) => rule.id),
    ["REC-008"],
  );
});
