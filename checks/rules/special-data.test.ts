import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { specialDataRules } from "./special-data.ts";

const law = {
  text: { fr: { text: "Code du travail", changedAt: null } },
  articles: "L1",
  jurisdiction: "FR",
  url: null,
};

/** Makes a data item of the orders one of another category. */
const categorise = (draft: Draft, dataItemId: string, categoryId: string) =>
  (draft.record("data-items", dataItemId).categoryId = categoryId);

const healthHosting = (draft: Draft) => {
  draft.activity("orders").healthCareData = true;
};

testRules(specialDataRules, {
  "SPC-001": {
    breaks: (draft) => (draft.ground("meals-consent").art9 = []),
    at: "activities/orders/purposes/2/grounds/0/art9",
    holds: [
      (draft) => {
        draft.ground("meals-consent").art9 = [];
        draft.dataUse("use-allergies").incidental = true;
      },
      (draft) => Object.assign(draft.ground("meals-consent").art9[0] ?? {}, { dataUseIds: [] }),
    ],
  },
  "SPC-002": {
    breaks: (draft) =>
      Object.assign(draft.ground("meals-consent").art9[0] ?? {}, {
        conditionId: "art9_h_health_care",
      }),
    at: "activities/orders/purposes/2/grounds/0/art9/0/laws",
    holds: [
      (draft) =>
        Object.assign(draft.ground("meals-consent").art9[0] ?? {}, {
          conditionId: "art9_h_health_care",
          laws: [law],
        }),
      (draft) =>
        Object.assign(draft.ground("meals-consent").art9[0] ?? {}, {
          conditionId: "art9_e_manifestly_public",
        }),
    ],
  },
  "SPC-003": {
    breaks: (draft) =>
      Object.assign(draft.ground("meals-consent").consent ?? {}, { isExplicit: null }),
    at: "activities/orders/purposes/2/grounds/0/consent/isExplicit",
    holds: [
      (draft) => Object.assign(draft.ground("news-consent").consent ?? {}, { isExplicit: null }),
    ],
  },
  "SPC-004": {
    breaks: (draft) => {
      categorise(draft, "order", "criminal_convictions");
      draft.dataUse("use-order").purposeIds = ["fraud"];
    },
    at: "activities/orders/purposes/3/grounds/0/art10",
    holds: [
      (draft) => {
        categorise(draft, "order", "criminal_convictions");
        draft.dataUse("use-order").purposeIds = ["fraud"];
        draft.ground("fraud-interest").art10 = [
          { conditionId: "art10_official_authority", dataUseIds: ["use-order"], laws: [law] },
        ];
      },
    ],
  },
  "SPC-005": {
    breaks: (draft) => {
      categorise(draft, "invoice", "nir");
    },
    at: "activities/orders/dataUses/4/dataItemId",
    holds: [
      (draft) => {
        categorise(draft, "invoice", "nir");
        draft.ground("accounts-law").nirAuthorisationRef = "Décret 2019-341, art. 2";
      },
    ],
  },
  "SPC-011": {
    breaks: healthHosting,
    at: "parties/host/certifications",
    alsoBreaks: [
      (draft) => {
        healthHosting(draft);
        draft.party("host").certifications = [
          { name: "HDS", validUntil: "2026-11-22", reference: null },
        ];
      },
    ],
    holds: [
      (draft) => {
        healthHosting(draft);
        draft.party("host").certifications = [
          { name: "Hébergeur certifié HDS", validUntil: "2027-01-01", reference: null },
        ];
      },
      (draft) => {
        healthHosting(draft);
        draft.organisation().country = "BE";
      },
    ],
  },
  "SPC-012": {
    breaks: (draft) => {
      categorise(draft, "invoice", "siren");
      draft.dataUse("use-invoice").subjectIds = ["supplier_contact"];
    },
    at: "activities/orders/dataUses/4/dataItemId",
    holds: [
      (draft) => categorise(draft, "invoice", "siren"),
      (draft) => {
        categorise(draft, "invoice", "siren");
        draft.dataUse("use-invoice").subjectIds = [];
      },
    ],
  },
  "SPC-013": {
    breaks: (draft) => {
      draft.dataUse("use-allergies").incidental = true;
    },
    at: "activities/orders/dataUses/5/incidentalLimit",
    holds: [
      (draft) =>
        Object.assign(draft.dataUse("use-allergies"), {
          incidental: true,
          incidentalLimit: both("within 30 days", "sous 30 jours"),
        }),
      (draft) => {
        draft.dataUse("use-allergies").incidental = true;
        Object.assign(draft.retentionRule("orders-retention"), {
          scope: "data_item",
          dataUseIds: ["use-allergies"],
        });
      },
    ],
  },
});
