import type { Activity } from "#register/registry.ts";
import { shopCommon, shopHost, shopStaff } from "./shop-common.ts";
import { rightsActivity } from "./rights-activity.ts";
import { shopMarketing } from "./shop-marketing.ts";
import { engaged, inside, told } from "./recipients.ts";
import { both, keep, law, screened, used, write } from "./writing.ts";

/** The activities of the shop, its accounting and rights requests included. */
export function shopActivities(): readonly Activity[] {
  return [sales(), accounts(), accounting(), ...shopMarketing(), rights()];
}

const sales = () =>
  write("activities", "merles-sales", {
    ...shopCommon,
    reference: "MERLES-01",
    name: both("Orders and deliveries", "Commandes et livraisons"),
    description: both(
      "From the basket to the end of the guarantee.",
      "Du panier à la fin de la garantie.",
    ),
    purposes: [
      {
        id: "merles-order",
        name: both("taking and delivering your orders", "prendre et livrer vos commandes"),
        isMain: true,
        catalogueId: "order_billing",
        description: both(
          "We prepare, deliver and follow up what you order.",
          "Nous préparons, livrons et suivons ce que vous commandez.",
        ),
        grounds: [
          {
            id: "merles-order-contract",
            basis: "contract",
            contract: both("the sales contract with you", "du contrat de vente conclu avec vous"),
          },
        ],
      },
    ],
    dataUses: [
      used("merles-sales-last-name", "merles-last-name", ["merles-order"], ["customer"]),
      used("merles-sales-first-name", "merles-first-name", ["merles-order"], ["customer"]),
      used("merles-sales-email", "merles-email", ["merles-order"], ["customer"]),
      used("merles-sales-phone", "merles-phone", ["merles-order"], ["customer"]),
      used("merles-sales-address", "merles-address", ["merles-order"], ["customer"]),
      used("merles-sales-orders", "merles-orders", ["merles-order"], ["customer"], {
        sources: [{ sourceId: "generated_by_use" }],
      }),
      used("merles-sales-card", "merles-card", ["merles-order"], ["customer"], {
        sources: [{ sourceId: "payment_provider", partyId: "merles-bank" }],
      }),
    ],
    art14: { informationPlan: "The order confirmation names the payment institution." },
    retention: [
      keep("merles-sales-kept", ["merles-order"], 0, "years", "contract_performed", {
        phases: [
          { phase: "active", triggers: ["contract_performed"], combine: "single" },
          {
            phase: "intermediate_archive",
            value: 10,
            unit: "years",
            triggers: ["contract_performed"],
            combine: "single",
            laws: [law("Code de la consommation", "L213-1, D213-2")],
            accessRestriction: "Management only",
          },
        ],
        presetId: "consumer_contract_10",
      }),
    ],
    involvements: [
      inside("merles-sales-staff", shopStaff, ["merles-order"]),
      shopHost("merles-sales", ["merles-order"]),
      told(
        "merles-sales-bank",
        "merles-bank",
        "independent_controller",
        both("card payments", "paiement par carte"),
        ["merles-order"],
        { serviceKind: "payment" },
      ),
      told(
        "merles-sales-carrier",
        "merles-carrier",
        "independent_controller",
        both("delivery of parcels", "livraison des colis"),
        ["merles-order"],
        {
          serviceKind: "delivery",
          dataUseIds: [
            "merles-sales-last-name",
            "merles-sales-first-name",
            "merles-sales-phone",
            "merles-sales-address",
          ],
        },
      ),
    ],
    dpia: screened(),
  });

const accounts = () =>
  write("activities", "merles-accounts", {
    ...shopCommon,
    reference: "MERLES-02",
    name: both("Customer accounts", "Comptes clients"),
    purposes: [
      {
        id: "merles-account",
        name: both("keeping your customer account", "tenir votre compte client"),
        isMain: true,
        catalogueId: "account_management",
        grounds: [
          {
            id: "merles-account-contract",
            basis: "contract",
            contract: both("the terms of use of the account", "des conditions du compte client"),
          },
        ],
      },
    ],
    dataUses: [
      used("merles-accounts-email", "merles-email", ["merles-account"], ["registered_user"]),
      used("merles-accounts-password", "merles-password", ["merles-account"], ["registered_user"]),
    ],
    retention: [
      keep("merles-accounts-kept", ["merles-account"], 2, "years", "last_activity", {
        presetId: "inactive_account",
        backupExtra: { value: 30, unit: "days" },
      }),
    ],
    involvements: [
      inside("merles-accounts-staff", shopStaff, ["merles-account"]),
      shopHost("merles-accounts", ["merles-account"]),
    ],
    dpia: screened(),
  });

const accounting = () =>
  write("activities", "merles-accounting", {
    ...shopCommon,
    reference: "MERLES-03",
    name: both("Accounting", "Comptabilité"),
    purposes: [
      {
        id: "merles-books",
        name: both("keeping our accounts", "tenir notre comptabilité"),
        isMain: true,
        catalogueId: "accounting_tax",
        grounds: [
          {
            id: "merles-books-law",
            basis: "legal_obligation",
            laws: [law("Code de commerce", "L123-22"), law("Code général des impôts", "289")],
          },
        ],
      },
    ],
    dataUses: [
      used("merles-books-last-name", "merles-last-name", ["merles-books"], ["customer"]),
      used("merles-books-first-name", "merles-first-name", ["merles-books"], ["customer"]),
      used("merles-books-address", "merles-address", ["merles-books"], ["customer"]),
      used("merles-books-invoices", "merles-invoices", ["merles-books"], ["customer"], {
        sources: [{ sourceId: "generated_by_use" }],
      }),
    ],
    retention: [
      keep("merles-books-kept", ["merles-books"], 10, "years", "financial_year_end", {
        presetId: "accounting_documents",
      }),
    ],
    involvements: [
      inside("merles-books-staff", both("management", "direction"), ["merles-books"]),
      engaged(
        "merles-books-accountant",
        "merles-accountant",
        "accounting",
        both("bookkeeping", "tenue des comptes"),
        ["merles-books"],
      ),
      told(
        "merles-books-tax",
        "merles-tax",
        "public_body_recipient",
        both("tax audits", "contrôle fiscal"),
        ["merles-books"],
        { serviceKind: "public_duty", laws: [law("Livre des procédures fiscales", "L47")] },
      ),
    ],
    dpia: screened(),
  });

const rights = () =>
  rightsActivity("merles", "MERLES-06", shopCommon, shopHost("merles-rights", ["merles-answers"]));
