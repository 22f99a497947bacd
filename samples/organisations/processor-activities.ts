import type { Activity } from "#register/registry.ts";
import { engaged } from "./recipients.ts";
import { rightsActivity } from "./rights-activity.ts";
import { both, law, none, reviewed, used, write } from "./writing.ts";

const common = {
  ...reviewed,
  organisationIds: ["kranich"],
  ownerName: "Jonas Brandt",
  ownerEmail: "jonas.brandt@kranich.example",
  storage: [{ storageLocationId: "kranich-leipzig" }],
  noAutomatedDecision: none("DPO"),
  noSpecialCategories: none("DPO"),
} as const;

const clients = {
  clientListRef: "Customer database, table “contracts”, exported every night",
  contractRef: "Terms of processing, version 7",
  instructionsRef: "Annex 1 of each contract",
  endOfContract: "delete",
  clientsPublic: both(
    "the companies that host their shops with us",
    "les entreprises qui hébergent leurs boutiques chez nous",
  ),
} as const;

/** What the host does for its customers, and the one activity it decides on itself. */
export function processorActivities(): readonly Activity[] {
  return [hosting(), support(), rights()];
}

const backup = (id: string) =>
  engaged(id, "kranich-backup", "backup", both("backups", "sauvegardes"), [], {
    roleId: "sub_processor",
  });

const hosting = () =>
  write("activities", "kranich-hosting", {
    ...common,
    ...clients,
    reference: "KRA-01",
    name: both("Hosting of shops", "Hébergement de boutiques"),
    ourRole: "processor",
    department: "Operations",
    processingCategories: both(
      "storing the data of hosted shops and serving their pages",
      "stocker les données des boutiques hébergées et servir leurs pages",
    ),
    operationIds: ["store", "retrieve", "erase_destroy"],
    dataUses: [
      used("kranich-hosting-content", "kranich-content", [], ["end_user_of_customer"], {
        sources: [{ sourceId: "customer_organisation" }],
      }),
    ],
    involvements: [backup("kranich-hosting-backup")],
    storage: [{ storageLocationId: "kranich-leipzig" }, { storageLocationId: "kranich-dresden" }],
  });

const support = () =>
  write("activities", "kranich-helpdesk", {
    ...common,
    ...clients,
    reference: "KRA-02",
    name: both("Help for customers", "Assistance aux clients"),
    ourRole: "processor",
    department: "Support",
    clients: [
      {
        name: "Möbelhaus Lerche AG",
        contact: "it@lerche.example",
        dpo: "datenschutz@lerche.example",
      },
    ],
    processingCategories: both(
      "looking at customers' data when they ask for help",
      "consulter les données des clients lorsqu'ils demandent de l'aide",
    ),
    operationIds: ["consult", "use"],
    measureIds: ["kranich-own-keys"],
    dataUses: [
      used("kranich-helpdesk-tickets", "kranich-tickets", [], ["customer_business_contact"], {
        sources: [{ sourceId: "customer_organisation" }],
      }),
    ],
    involvements: [
      backup("kranich-helpdesk-backup"),
      engaged(
        "kranich-helpdesk-nights",
        "kranich-support",
        "support",
        both("help at night", "assistance de nuit"),
        [],
        {
          roleId: "sub_processor",
          transfers: [
            {
              id: "kranich-nights-india",
              state: "transfer",
              countries: ["IN"],
              exporterRole: "processor",
              importerRole: "processor",
              systematic: true,
              safeguards: [
                {
                  mechanismId: "scc_eu_m3",
                  scc: {
                    version: "2021/914",
                    modules: ["m3"],
                    signedAt: "2025-03-03",
                    reference: "Annex 6",
                    isFallback: false,
                  },
                },
              ],
              supplementaryMeasureIds: ["kranich-own-keys"],
              tia: {
                doneAt: "2026-02-20",
                reference: "TIA 2026-IN",
                conclusion: "supplementary_measures_needed",
              },
              copyMeans: both("write to dsb@kranich.example", "écrivez à dsb@kranich.example"),
            },
          ],
        },
      ),
    ],
  });

const rights = () =>
  rightsActivity(
    "kranich",
    "KRA-03",
    { ...common, ourRole: "controller", department: "DPO" },
    {
      id: "kranich-rights-lawyers",
      partyId: "kranich-lawyers",
      roleId: "independent_controller",
      serviceKind: "legal_advice",
      service: both("legal advice", "conseil juridique"),
      purposeIds: ["kranich-answers"],
      consideration: "no",
      publicDisplay: "name",
      laws: [law("Bundesrechtsanwaltsordnung", "3", "DE")],
    },
  );
