import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { cookieRules } from "./cookies.ts";

const session = (draft: Draft, said: object) =>
  Object.assign(draft.record("trackers", "session"), said);

const optional = { exempt: false, exemptionReason: {}, consentMechanism: "cookie_banner" };

/** Has the policy speak of cookies in a passage of its own. */
const passage = (draft: Draft) => {
  draft.policy().passages = [
    { place: "definitions", text: both("Cookie: a small file.", "Cookie : un petit fichier.") },
  ];
};

testRules(cookieRules, {
  "CKI-001": {
    breaks: (draft) => session(draft, { ...optional, consentMechanism: null }),
    at: "trackers/session/consentMechanism",
    holds: [(draft) => session(draft, optional)],
  },
  "CKI-002": {
    breaks: (draft) => {
      session(draft, optional);
      Object.assign(draft.organisation().consentBanner ?? {}, { refuseAsEasy: false });
    },
    at: "organisations/us/consentBanner/refuseAsEasy",
    holds: [
      (draft) => Object.assign(draft.organisation().consentBanner ?? {}, { refuseAsEasy: false }),
      (draft) => {
        session(draft, optional);
        Object.assign(draft.organisation().consentBanner ?? {}, { refuseAsEasy: null });
      },
    ],
  },
  "CKI-003": {
    breaks: (draft) => session(draft, { purposeKind: "audience", lifetimeMonths: 14 }),
    at: "trackers/session/lifetimeMonths",
    holds: [
      (draft) => session(draft, { purposeKind: "audience", lifetimeMonths: 13 }),
      (draft) => session(draft, { purposeKind: "audience", lifetimeMonths: null }),
    ],
  },
  "CKI-004": {
    breaks: (draft) => {
      passage(draft);
      draft.remove("trackers", "session");
    },
    at: "policies/privacy/passages/0/text",
    holds: [
      passage,
      (draft) => {
        passage(draft);
        draft.remove("trackers", "session");
        const claim = { organisationId: "us", verifiedAt: "2026-10-01", verifiedBy: "DPO" };
        draft.add("claims", "none", { type: "no_trackers", ...claim });
      },
    ],
  },
  "CKI-005": {
    breaks: (draft) => {
      draft.add("parties", "counter", { legalName: "Zählwerk GmbH", countryOfEstablishment: "DE" });
      session(draft, { partyId: "counter" });
    },
    at: "trackers/session/partyId",
    holds: [(draft) => session(draft, { partyId: "host" })],
  },
});
