import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { citedLawRules } from "./cited-law.ts";

const cite = (draft: Draft, en: string, fr: string) =>
  (draft.organisation().applicableLaws = [{ law: both(en, fr), url: null }]);

testRules(citedLawRules, {
  "ORG-009": {
    breaks: (draft) =>
      cite(draft, "the law n° 2018-493 of 20 June 2018", "à la loi n° 2018-493 du 20 juin 2018"),
    at: "organisations/us/applicableLaws/0/law",
    alsoBreaks: [
      (draft) => cite(draft, "French Act no. 78-17 of 6 January 1978", "à la loi du 20 juin 2018"),
    ],
    holds: [
      (draft) =>
        cite(
          draft,
          "French Act no. 78-17, as amended by the act of 20 June 2018",
          "à la loi n° 78-17, modifiée par la loi du 20 juin 2018",
        ),
    ],
  },
});
