import { recordOf } from "../complete.ts";
import { said } from "../generate-records.ts";
import type { Activity } from "../registry.ts";

/** The same organisation as a processor for its customers (GDPR Art. 30(2)). */
export function processorActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  return recordOf("activities", "shape-processing", at, {
    reference: "SHAPE-04",
    name: both("Hosting for customers", "Hébergement pour des clients"),
    organisationIds: ["shape-org"],
    ourRole: "processor",
    state: "approved",
    clients: [{ name: "Client SA", contact: "dpo@client.example", dpo: "Zoë" }],
    clientsPublic: both("our business customers", "nos clients professionnels"),
    processingCategories: both("hosting their files", "l'hébergement de leurs fichiers"),
    operationIds: ["store", "erase_destroy"],
    contractRef: "DPA-2025",
    endOfContract: "return",
    involvements: [
      {
        id: "shape-processing-cloud",
        partyId: "shape-cloud",
        roleId: "sub_processor",
        transfers: [{ id: "shape-processing-unknown", state: "unknown" }],
      },
    ],
  });
}

/** Joint controllers, each with an arrangement of its own, and one party in two roles. */
export function jointActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  const arrangement = (en: string, fr: string, contact: string) => ({
    reference: "JCA-1",
    signedAt: "2025-02-01",
    essence: both(en, fr),
    contactPoint: both(contact, contact),
  });
  return recordOf("activities", "shape-joint", at, {
    reference: "SHAPE-05",
    name: both("Shared loyalty programme", "Programme de fidélité commun"),
    organisationIds: ["shape-org", "shape-org-uk"],
    ourRole: "joint_controller",
    state: "approved",
    involvements: [
      {
        id: "shape-joint-partner",
        partyId: "shape-partner",
        roleId: "joint_controller",
        arrangement: arrangement(
          "They run the cards.",
          "Il gère les cartes.",
          "cards@partner.example",
        ),
      },
      {
        id: "shape-joint-bank",
        partyId: "shape-bank",
        roleId: "joint_controller",
        arrangement: arrangement(
          "It pays the bonuses.",
          "Elle verse les primes.",
          "dpo@bank.example",
        ),
      },
      {
        id: "shape-joint-bank-service",
        partyId: "shape-bank",
        roleId: "processor",
        service: both("printing", "impression"),
      },
    ],
  });
}

/** Transfers to several countries under several safeguards, and recipients of every kind. */
export function recipientsActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  return recordOf("activities", "shape-recipients", at, {
    reference: "SHAPE-06",
    name: both("Customer support", "Assistance aux clients"),
    organisationIds: ["shape-org"],
    ourRole: "controller",
    state: "approved",
    involvements: [
      {
        id: "shape-support-cloud",
        partyId: "shape-cloud",
        roleId: "processor",
        transfers: [
          {
            id: "shape-support-transfer",
            state: "transfer",
            countries: ["US", "IN", "PH"],
            byCustomerRegion: both("the Americas", "les Amériques"),
            safeguards: [
              { mechanismId: "scc_eu_m2", scc: { modules: ["m2", "m3"], signedAt: "2024-01-01" } },
              {
                mechanismId: "bcr_processor",
                countries: ["IN"],
                bcr: { type: "processor", approvalAuthority: "CNIL" },
              },
              {
                mechanismId: "derog_explicit_consent",
                countries: ["PH"],
                derogation: { occasional: true },
              },
            ],
            supplementaryMeasureIds: ["filled-security-measure"],
            tia: { doneAt: "2024-02-01", conclusion: "supplementary_measures_needed" },
            copyMeans: both("Write to the DPO.", "Écrivez au DPO."),
          },
        ],
      },
      {
        id: "shape-support-team",
        department: both("Support team", "Service client"),
        roleId: "internal_department",
      },
      {
        id: "shape-support-police",
        roleId: "public_authority",
        category: both("courts and police", "juridictions et police"),
        occasion: both("on request of a court", "sur réquisition d'une juridiction"),
        laws: [
          {
            text: both("Code de procédure pénale", "Code de procédure pénale"),
            articles: "60-1",
            jurisdiction: "FR",
          },
        ],
      },
      {
        id: "shape-support-users",
        roleId: "other_users",
        category: both("other members", "autres membres"),
      },
      {
        id: "shape-support-public",
        roleId: "general_public",
        category: both("everybody", "tout le monde"),
      },
      {
        id: "shape-support-third",
        partyId: "shape-partner",
        roleId: "independent_controller",
        consideration: "yes",
      },
    ],
  });
}
