import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { childrenRules } from "./children.ts";

/** Has the newsletter sent to children, with what the law wants of it. */
const toChildren = (draft: Draft, subject = "child_under_15") => {
  draft.dataUse("use-news-email").subjectIds = [subject];
  draft.policy().childVersion = true;
  const news = draft.purpose("news");
  news.isInformationSocietyService = true;
  Object.assign(draft.ground("news-consent").consent ?? {}, { parentalMechanism: "Signed form" });
  return news;
};

const withoutParents = (draft: Draft) =>
  Object.assign(draft.ground("news-consent").consent ?? {}, { parentalMechanism: null });

testRules(childrenRules, {
  "CHD-001": {
    breaks: (draft) => {
      toChildren(draft);
      withoutParents(draft);
    },
    at: "activities/newsletter/purposes/0/grounds/0/consent/parentalMechanism",
    holds: [
      (draft) => toChildren(draft),
      (draft) => {
        toChildren(draft, "minor_15_17");
        withoutParents(draft);
      },
    ],
  },
  "CHD-002": {
    breaks: (draft) => {
      toChildren(draft);
      draft.policy().childVersion = null;
    },
    at: "policies/privacy/childVersion",
    holds: [
      (draft) => {
        toChildren(draft);
        draft.policy().childVersion = null;
        draft.policy().activityIds = ["orders"];
      },
    ],
  },
  "CHD-003": {
    breaks: (draft) => {
      const news = toChildren(draft);
      news.catalogueId = "targeted_advertising";
      news.inHouse = true;
    },
    at: "activities/newsletter/purposes/0/profiling",
    holds: [(draft) => toChildren(draft)],
  },
  "CHD-004": {
    breaks: (draft) => Object.assign(draft.point(), { kind: "account", minAge: null }),
    at: "collection-points/checkout/minAge",
    holds: [(draft) => (draft.point().minAge = null)],
  },
});
