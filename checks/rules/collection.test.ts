import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { collectionRules } from "./collection.ts";

/** Replaces values of a field of the order form. */
const change = (draft: Draft, index: number, values: object) =>
  Object.assign(draft.point().fields[index] ?? {}, values);

/** The form shows the notice of one version while that or another of the policy is in force. */
function shows(draft: Draft, noticeVersion: string, inForce: number) {
  draft.point().noticeVersion = noticeVersion;
  const publication = { number: inForce, isStale: false, hasMaterialChange: false };
  draft.publications.set("privacy", publication);
}

testRules(collectionRules, {
  "COL-001": {
    breaks: (draft) => (draft.point().noticePresent = false),
    at: "collection-points/checkout/noticePresent",
    holds: [(draft) => (draft.point().noticePresent = null)],
  },
  "COL-002": {
    breaks: (draft) => change(draft, 0, { dataItemId: "salary", purposeIds: ["delivery"] }),
    at: "collection-points/checkout/fields/0/purposeIds",
    alsoBreaks: [(draft) => change(draft, 0, { dataItemId: "salary", purposeIds: [] })],
    holds: [(draft) => change(draft, 0, { purposeIds: [] })],
  },
  "COL-003": {
    breaks: (draft) => change(draft, 1, { mandatory: "unknown" }),
    at: "collection-points/checkout/fields/1/mandatory",
    alsoBreaks: [(draft) => change(draft, 1, { mandatory: null })],
    holds: [(draft) => change(draft, 3, { mandatory: "no" })],
  },
  "COL-004": {
    breaks: (draft) => (draft.point().consequence = {}),
    at: "collection-points/checkout/consequence",
    holds: [
      (draft) => {
        const { consequence } = draft.point();
        draft.point().consequence = {};
        for (const field of draft.point().fields) field.consequence = { ...consequence };
      },
      (draft) => {
        draft.point().consequence = {};
        for (const field of draft.point().fields) field.mandatory = "no";
      },
    ],
  },
  "COL-008": {
    breaks: (draft) => (draft.point().consentControls = []),
    at: "collection-points/checkout/consentControls",
    holds: [
      (draft) => {
        draft.point().consentControls = [];
        Object.assign(draft.ground("meals-consent").consent ?? {}, { mechanism: "elsewhere" });
      },
      (draft) => {
        draft.point().consentControls = [];
        draft.point().fields.pop();
      },
    ],
  },
  "COL-009": {
    breaks: (draft) => shows(draft, "version 2", 3),
    at: "collection-points/checkout/noticeVersion",
    holds: [(draft) => shows(draft, "3", 3)],
  },
  "COL-010": {
    breaks: (draft) => (draft.point().hasFreeText = true),
    at: "collection-points/checkout/freeTextGuidance",
    holds: [
      (draft) =>
        Object.assign(draft.point(), { hasFreeText: true, freeTextGuidance: "No health data." }),
    ],
  },
  "LB-151": {
    breaks: (draft) => {
      change(draft, 2, { mandatory: "no" });
    },
    at: "collection-points/checkout/fields/2/purposeIds",
    holds: [(draft) => change(draft, 0, { mandatory: "no", purposeIds: ["delivery", "fraud"] })],
  },
});
