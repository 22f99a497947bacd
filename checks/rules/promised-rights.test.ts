import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { promisedRightsRules } from "./promised-rights.ts";

const passage = (draft: Draft) => {
  draft.policy().passages = [
    {
      place: "rights",
      text: both("You have a right to portability.", "Vous avez un droit à la portabilité."),
    },
  ];
};

const inOneSentence = both(
  "You have the right to access your data and to object to their use on grounds of your situation.",
  "Vous avez le droit d'accéder à vos données et de vous opposer à leur usage en raison de votre situation.",
);

const listed = (draft: Draft) => {
  draft.policy().passages = [{ place: "rights", text: inOneSentence }];
};

const ownAuthority = (draft: Draft, phrase: ReturnType<typeof both>) => {
  draft.add("terms", "watchdog", {
    vocabulary: "supervisory_authorities",
    label: both("Watchdog", "Gardien"),
    phrase,
  });
  draft.organisation().leadSupervisoryAuthorityId = "watchdog";
};

testRules(promisedRightsRules, {
  "RGT-005": {
    breaks: (draft) => {
      passage(draft);
      draft.policy().activityIds = ["refusals"];
      for (const id of ["orders", "newsletter"])
        draft.activity(id).otherNotice = both("A leaflet", "Un dépliant");
    },
    at: "policies/privacy/passages/0/text",
    holds: [
      passage,
      (draft) => {
        passage(draft);
        draft.policy().activityIds = ["refusals"];
        draft.policy().passages = draft.policy().passages.map((one) => ({
          ...one,
          text: both(
            "You have a right to portability where we hold your data for a contract.",
            "Vous avez un droit à la portabilité lorsque nous traitons vos données pour un contrat.",
          ),
        }));
      },
    ],
  },
  "RGT-007": {
    breaks: (draft) => {
      listed(draft);
      draft.purpose("delivery").grounds = [];
    },
    at: "policies/privacy/passages/0/text",
    beside: ["PUR-001 activities/orders/purposes/0/grounds"],
    holds: [
      listed,
      (draft) => {
        draft.purpose("delivery").grounds = [];
        draft.policy().passages = [
          {
            place: "rights",
            text: both(
              "You have the right to object, on grounds of your situation.",
              "Vous avez le droit de vous opposer, en raison de votre situation.",
            ),
          },
        ];
      },
    ],
  },
  "RGT-006": {
    breaks: (draft) => ownAuthority(draft, {}),
    at: "policies/privacy/organisationIds",
    holds: [(draft) => ownAuthority(draft, both("the Watchdog", "du Gardien"))],
  },
});
