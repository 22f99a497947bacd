import { recordOf } from "../complete.ts";
import { said } from "../generate-records.ts";
import type { RegisterRecords } from "../register.ts";

/** Organisations, parties, data, places and forms that the activities of the twenty shapes refer to. */
export function shapeRecords(
  at: string,
): Omit<
  RegisterRecords,
  "activities" | "security-measures" | "trackers" | "claims" | "policies" | "waivers"
> {
  const both = (en: string, fr: string) => said(at, en, fr);
  const party = (id: string, legalName: string, country: string) =>
    recordOf("parties", id, at, {
      legalName,
      kind: "organisation",
      countryOfEstablishment: country,
      processingLocations: [country],
      remoteAccessCountries: [],
      active: true,
    });
  const item = (id: string, en: string, fr: string, categoryId: string) =>
    recordOf("data-items", id, at, { label: both(en, fr), categoryId });
  return {
    organisations: [
      recordOf("organisations", "shape-org", at, {
        legalName: "Shape SAS",
        country: "FR",
        siren: "732829320",
        contactEmail: "contact@example.org",
        rights: { channels: [{ kind: "email", value: "dpo@example.org" }] },
      }),
      recordOf("organisations", "shape-org-uk", at, {
        legalName: "Shape (UK) Ltd",
        country: "GB",
        nationalIds: [{ scheme: "Companies House", value: "01234567" }],
        representatives: [{ territory: "eu", name: "Shape SAS", country: "FR" }],
      }),
    ],
    terms: [
      recordOf("terms", "guarantee-end", at, {
        vocabulary: "retention_triggers",
        label: both("End of the guarantee", "Fin de la garantie"),
        phrase: both("from the end of the guarantee", "à compter de la fin de la garantie"),
      }),
      recordOf("terms", "badge-log", at, {
        vocabulary: "data_categories",
        label: both("Badge log", "Journal des badges"),
      }),
    ],
    parties: [
      party("shape-bank", "Banque de l'Étoile", "FR"),
      party("shape-host", "Nord Hosting GmbH", "DE"),
      party("shape-lab", "Institut Œdème", "FR"),
      party("shape-partner", "Partner & Co", "BE"),
      {
        ...party("shape-cloud", "Cloudy Inc.", "US"),
        aliases: ["Formerly Skyey Inc."],
        parentCountry: "US",
        subProcessors: [
          {
            partyId: "shape-host",
            service: both("hosting", "hébergement"),
            countries: ["DE"],
            since: "2024-01-01",
            until: null,
          },
        ],
        remoteAccessCountries: null,
      },
    ],
    "data-items": [
      item("shape-email", "E-mail address", "Adresse électronique", "email"),
      item("shape-badge", "Badge log", "Journal des badges", "badge-log"),
      item("shape-order", "Orders", "Commandes", "order_history"),
      item("shape-score", "Score", "Score", "profile_score"),
      item("shape-health", "State of health", "État de santé", "health"),
      item("shape-guarantor", "Name of the guarantor", "Nom du garant", "last_name"),
    ],
    "storage-locations": [
      recordOf("storage-locations", "shape-eu", at, {
        name: "EU region",
        partyId: "shape-host",
        country: "DE",
        customerRegion: both("Europe", "Europe"),
      }),
      recordOf("storage-locations", "shape-us", at, {
        name: "US region",
        partyId: "shape-cloud",
        country: "US",
        customerRegion: both("the Americas", "les Amériques"),
      }),
    ],
    "collection-points": [
      recordOf("collection-points", "shape-account", at, {
        name: both("Account", "Compte"),
        kind: "account",
        activityIds: ["shape-orders"],
        fields: [
          {
            dataItemId: "shape-email",
            mandatory: "yes",
            purposeIds: ["shape-orders-deliver"],
            consequence: both("No account can be opened.", "Aucun compte ne peut être ouvert."),
          },
        ],
      }),
      recordOf("collection-points", "shape-newsletter", at, {
        name: both("Contact form", "Formulaire de contact"),
        kind: "web_form",
        activityIds: ["shape-orders"],
        fields: [{ dataItemId: "shape-email", mandatory: "no" }],
        minAge: 15,
      }),
    ],
  };
}
