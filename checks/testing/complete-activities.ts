import { recordOf } from "#register/complete.ts";
import type { Activity } from "#register/registry.ts";
import { common, direct, reviewed, screened } from "./complete-common.ts";
import { orders } from "./complete-orders.ts";
import { at, both } from "./words.ts";

const newsletter = recordOf("activities", "newsletter", at, {
  ...common,
  ...reviewed,
  ...screened,
  reference: "T-2",
  name: both("Newsletter", "Lettre d'information"),
  ourRole: "controller",
  visibility: "public",
  storage: [],
  purposes: [
    {
      id: "news",
      name: both("Sending you our newsletter", "Envoi de notre lettre d'information"),
      isMain: true,
      catalogueId: "newsletter",
      isDirectMarketing: true,
      channelIds: ["email_b2c"],
      unsubscribeMeans: both("By the link in each message.", "Par le lien de chaque message."),
      grounds: [
        {
          id: "news-consent",
          basis: "consent",
          consent: {
            mechanism: "double_opt_in",
            withdrawalMeans: both("By the link in each message.", "Par le lien de chaque message."),
            proofLocation: "Mailing list",
          },
        },
      ],
    },
  ],
  dataUses: [
    {
      id: "use-news-email",
      dataItemId: "email",
      purposeIds: ["news"],
      subjectIds: ["subscriber"],
      sources: direct,
      mandatory: "yes",
      consequence: both("Without it we cannot write.", "À défaut, nous ne pouvons pas écrire."),
    },
  ],
  retention: [
    {
      id: "news-retention",
      scope: "activity",
      phases: [{ phase: "active", value: 3, unit: "years", triggers: ["last_contact"] }],
      fate: "delete",
      presetId: "prospect_marketing",
    },
  ],
  involvements: [
    {
      id: "news-mailer",
      partyId: "mailer",
      roleId: "processor",
      serviceKind: "emailing",
      service: both("sending of newsletters", "envoi des lettres d'information"),
      purposeIds: ["news"],
      contractId: "mailer-contract",
      consideration: "no",
      publicDisplay: "name",
      transfers: [
        {
          id: "news-transfer",
          state: "transfer",
          countries: ["US"],
          exporterRole: "controller",
          importerRole: "processor",
          systematic: true,
          safeguards: [
            {
              mechanismId: "adequacy_dpf",
              countries: ["US"],
              dpf: {
                certifiedEntity: "Post Pigeon Inc.",
                status: "active",
                coverage: ["non_hr"],
                certifiedAt: "2025-09-01",
                nextCertificationDue: "2027-09-01",
                verifiedAt: "2026-06-01",
              },
            },
            {
              mechanismId: "scc_eu_m2",
              countries: ["US"],
              scc: {
                version: "2021/914",
                modules: ["m2"],
                signedAt: "2025-03-01",
                isFallback: true,
              },
            },
          ],
          copyMeans: both("By writing to our DPO.", "En écrivant à notre DPO."),
        },
      ],
    },
  ],
});

const refusals = recordOf("activities", "refusals", at, {
  ...common,
  ...reviewed,
  ...screened,
  reference: "T-3",
  name: both("Do-not-contact list", "Liste d'opposition"),
  ourRole: "controller",
  visibility: "public",
  purposes: [
    {
      id: "respect",
      name: both("Respecting your refusals", "Respect de vos refus"),
      isMain: true,
      catalogueId: "rights_management",
      grounds: [
        {
          id: "respect-law",
          basis: "legal_obligation",
          laws: [
            {
              text: both("Regulation (EU) 2016/679", "Règlement (UE) 2016/679"),
              articles: "21(3)",
              jurisdiction: "EU",
            },
          ],
        },
      ],
    },
  ],
  dataUses: [
    {
      id: "use-refusals",
      dataItemId: "refusals",
      purposeIds: ["respect"],
      subjectIds: ["subscriber"],
      sources: direct,
    },
  ],
  retention: [
    {
      id: "refusals-retention",
      scope: "activity",
      phases: [{ phase: "active", value: 3, unit: "years", triggers: ["objection_date"] }],
      fate: "delete",
      presetId: "objection_list",
    },
  ],
  involvements: [
    {
      id: "refusals-host",
      partyId: "host",
      roleId: "processor",
      serviceKind: "hosting",
      service: both("hosting", "hébergement"),
      purposeIds: ["respect"],
      contractId: "host-contract",
      consideration: "no",
      publicDisplay: "name",
    },
  ],
});

const hosting = recordOf("activities", "clients-sites", at, {
  ...common,
  ...reviewed,
  reference: "P-1",
  name: both("Web shops of our clients", "Boutiques en ligne de nos clients"),
  ourRole: "processor",
  visibility: "internal",
  clients: [{ name: "Fromagerie Roux", contact: "contact@roux.example" }],
  processingCategories: both("Running the shop", "Exploitation de la boutique"),
  contractRef: "CL-1",
  instructionsRef: "CL-1, annex",
  endOfContract: "delete",
  involvements: [
    {
      id: "clients-host",
      partyId: "host",
      roleId: "sub_processor",
      serviceKind: "hosting",
      service: both("hosting", "hébergement"),
      contractId: "host-contract",
      consideration: "no",
    },
  ],
});

/** Activities of the complete register: orders, the newsletter, refusals, and what is done for clients. */
export const completeActivities: readonly Activity[] = [orders, newsletter, refusals, hosting];
