import { both } from "../testing/words.ts";
import { testRules } from "../testing/examples.ts";
import { lawAndContractRules } from "./law-and-contract.ts";

const swiss = {
  text: { fr: { text: "Code des obligations", changedAt: null } },
  articles: "957",
  jurisdiction: "CH",
  url: null,
};

testRules(lawAndContractRules, {
  "LB-120": {
    breaks: (draft) => (draft.ground("accounts-law").laws = []),
    at: "activities/orders/purposes/1/grounds/0/laws",
    holds: [(draft) => (draft.ground("delivery-contract").laws = [])],
  },
  "LB-121": {
    breaks: (draft) => (draft.ground("accounts-law").laws = [{ ...swiss, dataUseIds: [] }]),
    at: "activities/orders/purposes/1/grounds/0/laws/0/jurisdiction",
    holds: [
      (draft) => draft.ground("accounts-law").laws.push({ ...swiss, dataUseIds: [] }),
      (draft) =>
        (draft.ground("accounts-law").laws = [{ ...swiss, jurisdiction: "EU", dataUseIds: [] }]),
      (draft) =>
        (draft.ground("accounts-law").laws = [{ ...swiss, jurisdiction: null, dataUseIds: [] }]),
    ],
  },
  "LB-130": {
    breaks: (draft) => (draft.ground("accounts-law").basis = "public_task"),
    at: "organisations/us/publicMandate",
    holds: [
      (draft) => {
        draft.ground("accounts-law").basis = "public_task";
        draft.organisation().publicMandate = "Public service concession of 2020";
      },
    ],
  },
  "LB-150": {
    breaks: (draft) => (draft.dataUse("use-address").subjectIds = ["family_member"]),
    at: "activities/orders/purposes/0/grounds/0/basis",
    holds: [
      (draft) => {
        draft.dataUse("use-address").subjectIds = ["family_member"];
        draft.ground("delivery-contract").coversSubjectIds = ["customer"];
      },
    ],
  },
  "LB-152": {
    breaks: (draft) => (draft.ground("delivery-contract").contract = {}),
    at: "activities/orders/purposes/0/grounds/0/contract",
    alsoBreaks: [
      (draft) =>
        Object.assign(draft.ground("delivery-contract"), {
          contract: { en: both("our terms", "").en },
        }),
    ],
    holds: [(draft) => (draft.ground("fraud-interest").contract = {})],
  },
  "PUR-007": {
    breaks: (draft) => (draft.purpose("delivery").catalogueId = "audience_measurement"),
    at: "activities/orders/purposes/0/grounds/0/basis",
    holds: [(draft) => (draft.purpose("fraud").catalogueId = "audience_measurement")],
  },
});
