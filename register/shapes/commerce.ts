import { recordOf } from "../complete.ts";
import { said } from "../generate-records.ts";
import type { Activity } from "../registry.ts";

/** A shop: several purposes and grounds, a condition with a fallback, grounds beside Art. 6, most kinds of retention. */
export function shopActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  const law = {
    text: both("Code de commerce", "Code de commerce"),
    articles: "L123-22",
    jurisdiction: "FR",
  };
  return recordOf("activities", "shape-orders", at, {
    reference: "SHAPE-01",
    name: both("Orders and customers", "Commandes et clients"),
    organisationIds: ["shape-org"],
    ourRole: "controller",
    state: "approved",
    visibility: "public",
    purposes: [
      {
        id: "shape-orders-deliver",
        name: both("delivering your orders", "livrer vos commandes"),
        isMain: true,
        grounds: [
          {
            id: "shape-orders-contract",
            basis: "contract",
            covers: both("delivery", "la livraison"),
            contract: both("our terms of sale", "des conditions de vente"),
          },
          {
            id: "shape-orders-improve",
            basis: "legitimate_interests",
            covers: both("improving the service", "l'amélioration du service"),
            interest: both("improving our service", "améliorer notre service"),
          },
          {
            id: "shape-orders-payments",
            basis: "legal_obligation",
            covers: both("payment records", "les pièces de paiement"),
            laws: [
              law,
              {
                text: both("Code général des impôts", "Code général des impôts"),
                articles: "286",
                jurisdiction: "FR",
              },
            ],
          },
        ],
      },
      {
        id: "shape-orders-news",
        name: both("sending you our news", "vous adresser nos actualités"),
        isDirectMarketing: true,
        grounds: [
          {
            id: "shape-news-consent",
            basis: "consent",
            condition: both("In the shop", "En boutique"),
            consent: { mechanism: "unticked_box" },
          },
          {
            id: "shape-news-interest",
            basis: "legitimate_interests",
            isFallback: true,
            interest: both("keeping in touch", "garder le contact"),
          },
          {
            id: "shape-news-customers",
            basis: "eprivacy_existing_customer",
            exemptionReason: both("You bought from us.", "Vous avez acheté chez nous."),
          },
        ],
        softOptIn: { collectedAtSale: true, similarProducts: true },
      },
    ],
    dataUses: [
      {
        id: "shape-orders-email",
        dataItemId: "shape-email",
        subjectIds: ["customer"],
        sources: [
          { sourceId: "data_subject_direct" },
          { sourceId: "partner", partyId: "shape-partner" },
        ],
        mandatory: "yes",
      },
      {
        id: "shape-orders-orders",
        dataItemId: "shape-order",
        purposeIds: ["shape-orders-deliver"],
        subjectIds: ["customer"],
      },
    ],
    retention: [
      {
        id: "shape-keep-phases",
        scope: "purpose",
        purposeIds: ["shape-orders-deliver"],
        phases: [
          {
            phase: "active",
            value: 3,
            unit: "years",
            triggers: ["contract_end", "guarantee-end"],
            combine: "later",
          },
          {
            phase: "intermediate_archive",
            value: 10,
            unit: "years",
            triggers: ["previous_phase_end"],
            laws: [law],
            justification: both("accounting evidence", "preuve comptable"),
          },
        ],
        fate: "permanent_archive",
        fateLaws: [
          {
            text: both("Code du patrimoine", "Code du patrimoine"),
            articles: "L212-3",
            jurisdiction: "FR",
          },
        ],
        fatePartyId: "shape-lab",
        backupExtra: { value: 30, unit: "days" },
      },
      {
        id: "shape-keep-earlier",
        scope: "purpose",
        purposeIds: ["shape-orders-news"],
        phases: [
          {
            phase: "active",
            value: 3,
            unit: "years",
            triggers: ["last_contact", "consent_withdrawal"],
            combine: "earlier",
          },
        ],
        fate: "anonymise",
      },
      {
        id: "shape-keep-count",
        scope: "data_item",
        dataUseIds: ["shape-orders-orders"],
        phases: [{ phase: "active", count: { n: 500, of: both("events", "événements") } }],
        fate: "delete",
      },
      {
        id: "shape-keep-criterion",
        scope: "data_item",
        dataUseIds: ["shape-orders-email"],
        phases: [
          {
            phase: "active",
            criteria: both("as long as you wish", "aussi longtemps que vous le souhaitez"),
          },
        ],
        fate: "delete",
      },
      {
        id: "shape-keep-archive-only",
        scope: "activity",
        phases: [
          { phase: "intermediate_archive", value: 5, unit: "years", triggers: ["payment_date"] },
        ],
        fate: "handed_over",
        fatePartyId: "shape-lab",
      },
      {
        id: "shape-keep-recipient",
        scope: "involvement",
        involvementId: "shape-orders-bank",
        phases: [{ phase: "active", value: 13, unit: "months", triggers: ["payment_date"] }],
        fate: "return",
      },
    ],
    involvements: [
      {
        id: "shape-orders-bank",
        partyId: "shape-bank",
        roleId: "independent_controller",
        service: both("online payment", "paiement en ligne"),
        ownSources: both("its own fraud files", "ses propres fichiers antifraude"),
        consideration: "no",
        transfers: [
          {
            id: "shape-bank-us",
            state: "transfer",
            countries: ["US"],
            safeguards: [{ mechanismId: "adequacy_dpf", adequacyDecisionId: "adq_us" }],
          },
        ],
      },
      {
        id: "shape-orders-host",
        partyId: "shape-host",
        roleId: "processor",
        service: both("hosting", "hébergement"),
        processingLocations: ["DE"],
        transfers: [
          {
            id: "shape-host-none",
            state: "none_verified",
            verified: { by: "DPO", at: "2025-01-15", reason: "Contract, annex 2" },
          },
        ],
      },
    ],
    storage: [
      { storageLocationId: "shape-eu", dataUseIds: ["shape-orders-email"] },
      { storageLocationId: "shape-us" },
    ],
    noAutomatedDecision: { statedBy: "Aïcha N'Diaye", statedAt: "2025-01-15" },
    noSpecialCategories: { statedBy: "Aïcha N'Diaye", statedAt: "2025-01-15" },
  });
}
