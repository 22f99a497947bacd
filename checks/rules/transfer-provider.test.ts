import { testRules } from "../testing/examples.ts";
import { providerTransferRules } from "./transfer-provider.ts";

testRules(providerTransferRules, {
  "TRF-015": {
    breaks: (draft) => (draft.party("host").parentCountry = "US"),
    at: "parties/host/parentAssessment",
    holds: [
      (draft) => (draft.party("host").parentCountry = "CH"),
      (draft) =>
        Object.assign(draft.party("host"), {
          parentCountry: "US",
          parentAssessment: "Keys stay with us; see the note of 3 March.",
        }),
    ],
  },
  "TRF-016": {
    breaks: (draft) =>
      (draft.party("mailer").subProcessors = draft
        .party("mailer")
        .subProcessors.map((one) => ({ ...one, countries: ["IN"] }))),
    at: "activities/newsletter/involvements/0/transfers",
    holds: [
      (draft) => {
        draft.party("mailer").subProcessors = draft
          .party("mailer")
          .subProcessors.map((one) => ({ ...one, countries: ["IN"], until: "2026-11-22" }));
      },
      (draft) => {
        draft.party("mailer").subProcessors = draft
          .party("mailer")
          .subProcessors.map((one) => ({ ...one, countries: ["US"] }));
      },
    ],
  },
  "TRF-018": {
    breaks: (draft) => (draft.party("host").remoteAccessCountries = null),
    at: "parties/host/remoteAccessCountries",
    holds: [
      (draft) => (draft.party("host").remoteAccessCountries = []),
      (draft) => (draft.party("payments").remoteAccessCountries = null),
    ],
  },
});
