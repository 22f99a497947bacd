import { recordOf } from "#register/complete.ts";
import { emptyRecords, type RegisterRecords } from "#register/register.ts";
import { completeActivities } from "./complete-activities.ts";
import { completeParties } from "./complete-parties.ts";
import { at, both } from "./words.ts";

const measures = [
  "access_control",
  "encryption_transit",
  "encryption_rest",
  "hashing",
  "password_policy",
  "truncation_masking",
  "purge_automation",
  "backup",
];

const items = {
  surname: ["last_name", "Surname", "Nom"],
  email: ["email", "E-mail address", "Adresse électronique"],
  address: ["postal_address", "Delivery address", "Adresse de livraison"],
  password: ["password", "Password", "Mot de passe"],
  order: ["order_history", "Order history", "Historique des commandes"],
  allergies: ["health", "Food allergies", "Allergies alimentaires"],
  invoice: ["contract_data", "Invoice", "Facture"],
  salary: ["payroll", "Salary", "Rémunération"],
  refusals: ["objection_list", "Do-not-contact list", "Liste d'opposition"],
} as const;

/** A delicatessen that does everything right: no rule finds anything in its register. */
export const completeRecords: RegisterRecords = {
  ...emptyRecords(),
  organisations: [
    recordOf("organisations", "us", at, {
      legalName: "Maison Duval",
      kind: "company",
      legalForm: both("simplified joint-stock company", "société par actions simplifiée"),
      registeredOffice: "1 rue de la Paix, 75002 Paris",
      country: "FR",
      shareCapital: { amount: 50_000, currency: "EUR" },
      registry: { type: "RCS", city: "Paris", number: "732 829 320" },
      siren: "732829320",
      siret: "73282932000074",
      vatNumber: "FR44732829320",
      contactEmail: "contact@duval.example",
      phone: "+33 1 23 45 67 89",
      websiteUrls: ["https://duval.example"],
      languages: ["en", "fr"],
      timeZone: "Europe/Paris",
      dpo: {
        designated: true,
        kind: "internal",
        email: "dpo@duval.example",
        postal: "1 rue de la Paix, 75002 Paris",
        designatedAt: "2024-01-15",
        authorityReference: "DPO-12345",
      },
      leadSupervisoryAuthorityId: "sa_fr",
      rights: {
        channels: [
          { kind: "email", value: "dpo@duval.example" },
          { kind: "post", value: "1 rue de la Paix, 75002 Paris" },
        ],
        responseDays: 30,
        statesDeadline: true,
        freeOfCharge: true,
        idCheck: "reasonable_doubt",
        idCopy: "never",
        postMortemContact: "dpo@duval.example",
        objectMeans: both("By writing to our DPO.", "En écrivant à notre DPO."),
      },
      defaultMeasureIds: measures.map((id) => `measure-${id}`.replaceAll("_", "-")),
      applicableLaws: [
        {
          law: both(
            "French Act no. 78-17 of 6 January 1978, as amended",
            "à la loi n° 78-17 du 6 janvier 1978 modifiée",
          ),
        },
      ],
      consentBanner: {
        refuseAsEasy: true,
        preferencesMeans: both("At the foot of each page.", "Au bas de chaque page."),
      },
      targetsEu: true,
      isPublicBody: false,
      employeeCount: 40,
      coreLargeScaleMonitoring: false,
      coreLargeScaleSpecial: false,
      claimsArt30Exemption: false,
      breachProcedureRef: "PROC-7",
      lastSecurityTestAt: "2026-05-04",
    }),
  ],
  parties: completeParties,
  "data-items": Object.entries(items).map(([id, [categoryId, en, fr]]) =>
    recordOf("data-items", id, at, { label: both(en, fr), categoryId }),
  ),
  "security-measures": measures.map((id) =>
    recordOf("security-measures", `measure-${id}`.replaceAll("_", "-"), at, {
      name: both(id, id),
      catalogueId: id,
      isPublic: false,
    }),
  ),
  "storage-locations": [
    recordOf("storage-locations", "paris", at, {
      name: "Main database",
      partyId: "host",
      country: "FR",
      medium: "database",
    }),
  ],
  activities: completeActivities,
  "collection-points": [
    recordOf("collection-points", "checkout", at, {
      name: both("Order form", "Formulaire de commande"),
      kind: "checkout",
      url: "https://duval.example/order",
      activityIds: ["orders"],
      fields: [
        { dataItemId: "surname", mandatory: "yes", purposeIds: ["delivery"] },
        { dataItemId: "email", mandatory: "yes", purposeIds: ["delivery"] },
        { dataItemId: "address", mandatory: "yes", purposeIds: ["delivery"] },
        { dataItemId: "allergies", mandatory: "no", purposeIds: ["meals"] },
      ],
      consequence: both("Without them we cannot deliver.", "À défaut, nous ne pouvons pas livrer."),
      noticePresent: true,
      consentControls: ["“Use my allergies to adapt my meal”, to be ticked"],
      hasFreeText: false,
      openToConsumers: true,
      minAge: 18,
    }),
  ],
  trackers: [
    recordOf("trackers", "session", at, {
      name: "session",
      organisationIds: ["us"],
      kind: "cookie",
      purpose: both("keeping you signed in", "maintien de votre connexion"),
      purposeKind: "essential",
      lifetime: both("session", "session"),
      exempt: true,
      exemptionReason: both("necessary for the service", "nécessaire au service"),
    }),
  ],
  claims: [
    recordOf("claims", "in-france", at, {
      type: "storage_exclusive",
      organisationId: "us",
      countries: ["FR"],
      covers: "named_hosts",
      hostIds: ["host"],
      verifiedBy: "DPO",
      verifiedAt: "2026-10-01",
    }),
  ],
  policies: [
    recordOf("policies", "privacy", at, {
      slug: "privacy",
      title: both("Privacy policy", "Politique de confidentialité"),
      organisationIds: ["us"],
      audience: both("our customers", "nos clients"),
      languages: ["en", "fr"],
      outline: "layered",
      isDefault: true,
      copyMeans: both("by writing to our DPO", "en écrivant à notre DPO"),
      notificationPlan: both("e-mail", "courriel"),
      nextReviewAt: "2027-06-01",
    }),
  ],
};
