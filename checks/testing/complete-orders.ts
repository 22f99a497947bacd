import { recordOf } from "#register/complete.ts";
import { common, direct, reviewed, screened } from "./complete-common.ts";
import { at, both } from "./words.ts";

/** Several purposes on four kinds of ground, sensitive data, processors, a separate and a joint controller. */
export const orders = recordOf("activities", "orders", at, {
  ...common,
  ...reviewed,
  ...screened,
  reference: "T-1",
  name: both("Orders", "Commandes"),
  ourRole: "controller",
  visibility: "public",
  purposes: [
    {
      id: "delivery",
      name: both("Delivering your orders", "Livraison de vos commandes"),
      isMain: true,
      catalogueId: "order_billing",
      grounds: [
        {
          id: "delivery-contract",
          basis: "contract",
          contract: both("our terms of sale", "de nos conditions générales de vente"),
        },
      ],
    },
    {
      id: "accounts",
      name: both("Keeping our accounts", "Tenue de notre comptabilité"),
      catalogueId: "accounting_tax",
      grounds: [
        {
          id: "accounts-law",
          basis: "legal_obligation",
          laws: [
            {
              text: both("Code de commerce", "Code de commerce"),
              articles: "L123-22",
              jurisdiction: "FR",
            },
          ],
        },
      ],
    },
    {
      id: "meals",
      name: both("Adapting meals to your allergies", "Adaptation des repas à vos allergies"),
      description: both(
        "We leave out what you cannot eat.",
        "Nous écartons ce que vous ne pouvez manger.",
      ),
      grounds: [
        {
          id: "meals-consent",
          basis: "consent",
          consent: {
            mechanism: "unticked_box",
            withdrawalMeans: both("In your account.", "Dans votre compte."),
            proofLocation: "Order database",
            isExplicit: true,
          },
          art9: [{ conditionId: "art9_a_explicit_consent", dataUseIds: ["use-allergies"] }],
        },
      ],
    },
    {
      id: "fraud",
      name: both("Detecting fraudulent orders", "Détection des commandes frauduleuses"),
      catalogueId: "fraud_prevention",
      grounds: [
        {
          id: "fraud-interest",
          basis: "legitimate_interests",
          interest: both("protecting ourselves from fraud", "nous protéger de la fraude"),
          lia: { doneAt: "2026-06-01", reference: "LIA-1", outcome: "interest_prevails" },
        },
      ],
    },
  ],
  dataUses: [
    {
      id: "use-surname",
      dataItemId: "surname",
      purposeIds: ["delivery", "accounts", "fraud"],
      subjectIds: ["customer"],
      sources: direct,
      mandatory: "yes",
      consequence: both("Without it we cannot deliver.", "À défaut, nous ne pouvons pas livrer."),
    },
    {
      id: "use-email",
      dataItemId: "email",
      purposeIds: ["delivery", "fraud"],
      subjectIds: ["customer"],
      sources: direct,
      mandatory: "yes",
      consequence: both("Without it we cannot deliver.", "À défaut, nous ne pouvons pas livrer."),
    },
    {
      id: "use-address",
      dataItemId: "address",
      purposeIds: ["delivery"],
      subjectIds: ["customer"],
      sources: direct,
      mandatory: "yes",
      consequence: both("Without it we cannot deliver.", "À défaut, nous ne pouvons pas livrer."),
    },
    {
      id: "use-order",
      dataItemId: "order",
      purposeIds: ["delivery", "fraud"],
      subjectIds: ["customer"],
      sources: [{ sourceId: "generated_by_use" }],
    },
    {
      id: "use-invoice",
      dataItemId: "invoice",
      purposeIds: ["accounts"],
      subjectIds: ["customer"],
      sources: [{ sourceId: "generated_by_use" }],
    },
    {
      id: "use-allergies",
      dataItemId: "allergies",
      purposeIds: ["meals"],
      subjectIds: ["customer"],
      sources: direct,
      mandatory: "no",
    },
  ],
  retention: [
    {
      id: "orders-retention",
      scope: "activity",
      phases: [
        { phase: "active", value: 3, unit: "years", triggers: ["commercial_relationship_end"] },
      ],
      fate: "delete",
    },
    {
      id: "accounts-retention",
      scope: "purpose",
      purposeIds: ["accounts"],
      phases: [
        {
          phase: "intermediate_archive",
          value: 10,
          unit: "years",
          triggers: ["financial_year_end"],
          laws: [
            {
              text: both("Code de commerce", "Code de commerce"),
              articles: "L123-22",
              jurisdiction: "FR",
            },
          ],
        },
      ],
      fate: "delete",
      presetId: "accounting_documents",
    },
  ],
  involvements: [
    {
      id: "orders-host",
      partyId: "host",
      roleId: "processor",
      serviceKind: "hosting",
      service: both("hosting", "hébergement"),
      purposeIds: ["delivery", "accounts", "meals", "fraud"],
      contractId: "host-contract",
      consideration: "no",
      publicDisplay: "name",
    },
    {
      id: "orders-payments",
      partyId: "payments",
      roleId: "processor",
      serviceKind: "payment",
      service: both("online payment", "paiement en ligne"),
      purposeIds: ["delivery"],
      contractId: "payments-contract",
      consideration: "no",
      publicDisplay: "name",
    },
    {
      id: "orders-carrier",
      partyId: "carrier",
      roleId: "independent_controller",
      serviceKind: "delivery",
      service: both("delivery", "livraison"),
      purposeIds: ["delivery"],
      consideration: "no",
      publicDisplay: "name",
    },
    {
      id: "orders-caterer",
      partyId: "caterer",
      roleId: "joint_controller",
      serviceKind: "other",
      service: both("preparing meals", "préparation des repas"),
      purposeIds: ["meals"],
      arrangement: {
        reference: "J-1",
        signedAt: "2025-04-01",
        essence: both(
          "We take the orders; the caterer prepares the meals.",
          "Nous prenons les commandes ; le traiteur prépare les repas.",
        ),
        contactPoint: both("We answer your requests.", "Nous répondons à vos demandes."),
      },
      consideration: "no",
      publicDisplay: "name",
    },
  ],
});
