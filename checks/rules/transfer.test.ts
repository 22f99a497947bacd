import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { transferRules } from "./transfer.ts";

testRules(transferRules, {
  "TRF-001": {
    breaks: (draft) => (draft.involvement("news-mailer").transfers = []),
    at: "activities/newsletter/involvements/0/transfers",
    holds: [
      (draft) => {
        draft.involvement("news-mailer").transfers = [];
        Object.assign(draft.party("mailer"), {
          countryOfEstablishment: "NO",
          processingLocations: ["IS"],
          remoteAccessCountries: [],
        });
      },
      (draft) => {
        draft.involvement("news-mailer").transfers = [];
        draft.involvement("news-mailer").roleId = "data_subject_designated";
      },
    ],
  },
  "TRF-002": {
    breaks: (draft) => (draft.transfer("news-transfer").safeguards = []),
    at: "activities/newsletter/involvements/0/transfers/0/safeguards",
    alsoBreaks: [
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.safeguards = transfer.safeguards.slice(0, 1);
        Object.assign(transfer.safeguards[0] ?? {}, { mechanismId: "art48_foreign_order" });
      },
      (draft) => draft.transfer("news-transfer").countries.push("IN"),
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.internationalOrganisation = "International Labour Organization";
      },
    ],
    holds: [
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.internationalOrganisation = "International Labour Organization";
        for (const guard of transfer.safeguards) guard.countries = [];
      },
      (draft) => {
        draft.transfer("news-transfer").countries = ["IS"];
        draft.transfer("news-transfer").safeguards = [];
      },
      (draft) => {
        draft.transfer("news-transfer").state = "none_verified";
        draft.transfer("news-transfer").safeguards = [];
      },
    ],
  },
  "TRF-003": {
    breaks: (draft) => {
      const transfer = draft.transfer("news-transfer");
      transfer.countries = ["US", "IN"];
      const [framework, clauses] = transfer.safeguards;
      if (framework === undefined || clauses === undefined) throw new RangeError("two expected");
      const india = { ...structuredClone(framework), countries: ["IN"], dpf: null };
      transfer.safeguards = [framework, clauses, { ...india, mechanismId: "adequacy_decision" }];
    },
    at: "activities/newsletter/involvements/0/transfers/0/safeguards/2/mechanismId",
    holds: [
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.countries = ["CH"];
        for (const guard of transfer.safeguards)
          Object.assign(guard, {
            countries: ["CH"],
            mechanismId: "adequacy_decision",
            adequacyDecisionId: "adq_ch",
          });
      },
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.internationalOrganisation = "European Patent Organisation";
        const [framework, clauses] = transfer.safeguards;
        if (framework === undefined || clauses === undefined) throw new RangeError("two expected");
        const office = { ...structuredClone(framework), countries: [], dpf: null };
        const adequate = { mechanismId: "adequacy_decision", adequacyDecisionId: "adq_epo" };
        transfer.safeguards = [framework, clauses, { ...office, ...adequate }];
      },
    ],
  },
  "TRF-004": {
    breaks: (draft) => {
      const transfer = draft.transfer("news-transfer");
      transfer.safeguards = transfer.safeguards.slice(0, 1);
      for (const guard of transfer.safeguards)
        Object.assign(guard, { mechanismId: "adequacy_decision" });
    },
    at: "activities/newsletter/involvements/0/transfers/0/safeguards/0/mechanismId",
    holds: [
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.countries = ["CH"];
        for (const guard of transfer.safeguards)
          Object.assign(guard, { mechanismId: "adequacy_decision", countries: [] });
      },
    ],
  },
  "TRF-019": {
    breaks: (draft) => {
      const transfer = draft.transfer("news-transfer");
      transfer.countries = ["JP"];
      transfer.safeguards = transfer.safeguards.slice(0, 1);
      for (const guard of transfer.safeguards)
        Object.assign(guard, { mechanismId: "adequacy_decision", countries: ["JP"] });
    },
    at: "activities/newsletter/involvements/0/transfers/0/safeguards/0/scopeConfirmed",
    holds: [
      (draft) => {
        const transfer = draft.transfer("news-transfer");
        transfer.countries = ["JP"];
        for (const guard of transfer.safeguards)
          Object.assign(guard, {
            mechanismId: "adequacy_decision",
            countries: ["JP"],
            scopeConfirmed: true,
          });
      },
    ],
  },
  "TRF-020": {
    breaks: (draft) =>
      Object.assign(draft.transfer("news-transfer"), {
        state: "none_verified",
        verified: { by: "DPO", at: "2026-06-01", reason: null },
        safeguards: [],
      }),
    at: "activities/newsletter/involvements/0/transfers/0/verified/reason",
    holds: [
      (draft) =>
        Object.assign(draft.transfer("news-transfer"), {
          state: "none_verified",
          verified: { by: "DPO", at: "2026-06-01", reason: "Encrypted end to end, keys with us" },
          copyMeans: both("–", "–"),
        }),
    ],
  },
});
