import { testRules } from "../testing/examples.ts";
import { partyRules } from "./party.ts";

const notice = {
  receivedAt: "2026-10-28",
  noticePeriodDays: 30,
  change: "A new host",
  decision: null,
  decidedAt: null,
};

testRules(partyRules, {
  "RCP-005": {
    breaks: (draft) => (draft.party("payments").subProcessorsKnown = null),
    at: "parties/payments/subProcessorsKnown",
    alsoBreaks: [(draft) => (draft.party("payments").subProcessorsKnown = false)],
    holds: [(draft) => (draft.party("carrier").subProcessorsKnown = false)],
  },
  "RCP-006": {
    breaks: (draft) => (draft.party("host").subProcessorNotices = [notice]),
    at: "parties/host/subProcessorNotices/0/decision",
    holds: [
      (draft) =>
        (draft.party("host").subProcessorNotices = [{ ...notice, receivedAt: "2026-10-31" }]),
      (draft) => (draft.party("host").subProcessorNotices = [{ ...notice, decision: "accepted" }]),
    ],
  },
  "RCP-007": {
    breaks: (draft) => (draft.party("payments").dueDiligence = null),
    at: "parties/payments/dueDiligence/doneAt",
    holds: [(draft) => (draft.party("carrier").dueDiligence = null)],
  },
  "RCP-008": {
    breaks: (draft) => (draft.party("payments").countryOfEstablishment = null),
    at: "parties/payments/countryOfEstablishment",
    alsoBreaks: [],
    holds: [(draft) => (draft.party("carrier").countryOfEstablishment = null)],
  },
  "RCP-013": {
    breaks: (draft) => draft.add("parties", "old", { legalName: "Old Supplier", active: true }),
    at: "parties/old/active",
    holds: [
      (draft) => draft.add("parties", "old", { legalName: "Old Supplier", active: false }),
      (draft) => {
        draft.add("parties", "mill", { legalName: "Mill", active: true });
        draft.record("storage-locations", "paris").partyId = "mill";
      },
    ],
  },
  "RCP-014": {
    breaks: (draft) => (draft.party("payments").legalName = "Sendinblue"),
    at: "parties/payments/legalName",
    alsoBreaks: [(draft) => (draft.party("payments").aliases = ["PAIEMENT SUR"])],
    holds: [
      (draft) =>
        Object.assign(draft.party("payments"), { publicName: "PaySafe", aliases: ["PaySafe"] }),
    ],
  },
  "RCP-019": {
    breaks: (draft) => (draft.party("carrier").countryOfEstablishment = null),
    at: "parties/carrier/countryOfEstablishment",
    holds: [
      (draft) => {
        draft.party("carrier").countryOfEstablishment = null;
        draft.involvement("orders-carrier").publicDisplay = "category";
      },
    ],
  },
});
