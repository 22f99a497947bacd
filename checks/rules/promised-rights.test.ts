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
    holds: [passage],
  },
  "RGT-006": {
    breaks: (draft) => ownAuthority(draft, {}),
    at: "policies/privacy/organisationIds",
    holds: [(draft) => ownAuthority(draft, both("the Watchdog", "du Gardien"))],
  },
});
