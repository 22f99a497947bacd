import { outsider, provider } from "./recipients.ts";
import { both, field, item, measures, type OrganisationRecords, write } from "./writing.ts";
import { shopActivities } from "./shop-activities.ts";

/** A tea shop that sells online: orders, accounts, a newsletter sent from the United States, measured visits. */
export function shop(): OrganisationRecords {
  const shopMeasures = measures("merles");
  return {
    organisations: [
      write("organisations", "merles", {
        legalName: "Aux Trois Merles SAS",
        tradeNames: ["Les Trois Merles"],
        kind: "company",
        legalForm: both(
          "simplified joint-stock company (SAS)",
          "société par actions simplifiée (SAS)",
        ),
        registeredOffice: "14 rue des Fougères, 69004 Lyon, France",
        country: "FR",
        shareCapital: { amount: 12_000, currency: "EUR" },
        registry: { type: "RCS", city: "Lyon", number: "999 000 110" },
        siren: "999000110",
        siret: "99900011000018",
        vatNumber: "FR72999000110",
        contactEmail: "bonjour@troismerles.example",
        phone: "+33 4 00 00 00 11",
        websiteUrls: ["https://www.troismerles.example"],
        languages: ["en", "fr"],
        timeZone: "Europe/Paris",
        dpo: {
          designated: true,
          kind: "external",
          publishName: false,
          email: "dpo@troismerles.example",
          postal: "Cabinet Aubépine, DPO des Trois Merles, 3 quai Nord, 69001 Lyon, France",
          designatedAt: "2024-01-08",
          authorityReference: "DPO-99901",
          jobRole: "Privacy counsel",
        },
        leadSupervisoryAuthorityId: "sa_fr",
        rights: {
          channels: [
            { kind: "account", value: "www.troismerles.example/compte" },
            { kind: "email", value: "dpo@troismerles.example" },
            { kind: "post", value: "Aux Trois Merles, 14 rue des Fougères, 69004 Lyon, France" },
          ],
          responseDays: 30,
          statesDeadline: true,
          freeOfCharge: true,
          idCheck: "reasonable_doubt",
          idCopy: "never",
          accountNeedsNoProof: true,
          postMortemContact: "dpo@troismerles.example",
          objectMeans: both(
            "use the unsubscribe link of each message, or write to dpo@troismerles.example",
            "utilisez le lien de désinscription de chaque message, ou écrivez à dpo@troismerles.example",
          ),
        },
        defaultMeasureIds: shopMeasures.map(({ id }) => id),
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
          preferencesMeans: both(
            "the link “Cookies” at the foot of each page",
            "le lien « Cookies » au bas de chaque page",
          ),
        },
        targetsEu: true,
        isPublicBody: false,
        employeeCount: 11,
        coreLargeScaleMonitoring: false,
        coreLargeScaleSpecial: false,
        claimsArt30Exemption: false,
        breachProcedureRef: "Procedure P-04, 72 hours",
        lastSecurityTestAt: "2026-01-20",
      }),
    ],
    parties: [
      provider("merles-host", { legalName: "Ardoise Cloud SAS", countryOfEstablishment: "FR" }),
      provider("merles-mailer", {
        legalName: "Postbird Inc.",
        sector: "marketing_provider",
        countryOfEstablishment: "US",
      }),
      provider("merles-audience", {
        legalName: "Zählwerk GmbH",
        sector: "marketing_provider",
        countryOfEstablishment: "DE",
      }),
      outsider("merles-bank", "Paiements du Rhône SA", "payment_institution", "FR"),
      outsider("merles-carrier", "Colis Dragonne SAS", "postal_carrier", "FR"),
      provider("merles-accountant", {
        legalName: "Comptables de la Presqu'île SARL",
        sector: "accountant",
        countryOfEstablishment: "FR",
      }),
      outsider("merles-tax", "Direction générale des finances publiques", "tax_authority", "FR"),
    ],
    "data-items": [
      item("merles-last-name", "last_name", "Last name", "Nom"),
      item("merles-first-name", "first_name", "First name", "Prénom"),
      item("merles-email", "email", "E-mail address", "Adresse de courriel"),
      item("merles-phone", "phone", "Telephone number", "Numéro de téléphone"),
      item("merles-address", "postal_address", "Delivery address", "Adresse de livraison"),
      item("merles-password", "password", "Password", "Mot de passe"),
      item("merles-orders", "order_history", "Orders", "Commandes"),
      item("merles-card", "card_partial", "End of the card number", "Fin du numéro de carte"),
      item("merles-invoices", "payment_history", "Invoices and payments", "Factures et paiements"),
      item("merles-visits", "usage_data", "Pages read and their order", "Pages lues et leur ordre"),
      item("merles-cookie", "cookie_id", "Number of a cookie", "Numéro d'un cookie"),
      item("merles-consents", "consent_record", "Record of consent", "Preuve du consentement"),
      item("merles-objections", "objection_list", "Do-not-contact list", "Liste d'opposition"),
      item("merles-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": shopMeasures,
    "storage-locations": [
      write("storage-locations", "merles-lyon", {
        name: "Main database, Lyon",
        partyId: "merles-host",
        site: "Lyon 2",
        country: "FR",
        medium: "database",
        isBackup: false,
      }),
    ],
    activities: shopActivities(),
    "collection-points": collectionPoints(),
    trackers: trackers(),
    claims: [
      write("claims", "merles-no-sale", {
        type: "no_sale",
        organisationId: "merles",
        verifiedBy: "DPO",
        verifiedAt: "2026-06-15",
      }),
    ],
    policies: [
      write("policies", "merles-policy", {
        slug: "trois-merles",
        title: both("Privacy policy", "Politique de confidentialité"),
        organisationIds: ["merles"],
        audience: both("customers and visitors", "clients et visiteurs"),
        activityIds: [
          "merles-sales",
          "merles-accounts",
          "merles-accounting",
          "merles-news",
          "merles-visitors",
          "merles-rights",
        ],
        languages: ["en", "fr"],
        outline: "layered",
        showsGlossary: true,
        services: both("www.troismerles.example", "www.troismerles.example"),
        copyMeans: both("write to dpo@troismerles.example", "écrivez à dpo@troismerles.example"),
        notificationPlan: both("an e-mail to our customers", "un courriel à nos clients"),
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}

const collectionPoints = () => [
  write("collection-points", "merles-checkout", {
    name: both("Order form", "Formulaire de commande"),
    kind: "checkout",
    url: "https://www.troismerles.example/commande",
    activityIds: ["merles-sales", "merles-accounts", "merles-accounting"],
    fields: [
      field("merles-last-name", ["merles-order", "merles-books"]),
      field("merles-first-name", ["merles-order", "merles-books"]),
      field("merles-email", ["merles-order", "merles-account"]),
      field("merles-address", ["merles-order", "merles-books"]),
      field("merles-phone", ["merles-order"]),
      field("merles-password", ["merles-account"]),
    ],
    consequence: both(
      "we cannot take or deliver the order",
      "nous ne pouvons ni prendre ni livrer la commande",
    ),
    noticePresent: true,
    hasFreeText: false,
    openToConsumers: true,
    minAge: 18,
  }),
  write("collection-points", "merles-newsletter-form", {
    name: both("Newsletter form", "Formulaire d'inscription à la lettre"),
    kind: "web_form",
    url: "https://www.troismerles.example/lettre",
    activityIds: ["merles-news"],
    fields: [field("merles-email", ["merles-letter"])],
    consequence: both("we cannot send it", "nous ne pouvons pas vous l'envoyer"),
    noticePresent: true,
    consentControls: ["Unticked box “I want to receive the letter”"],
    hasFreeText: false,
    openToConsumers: true,
    minAge: 15,
  }),
];

const trackers = () => [
  write("trackers", "merles-session", {
    name: "merles_panier",
    organisationIds: ["merles"],
    kind: "cookie",
    purpose: both("keeping your basket", "conserver votre panier"),
    purposeKind: "essential",
    lifetime: both("session", "session"),
    exempt: true,
    exemptionReason: both(
      "strictly necessary for the service you ask for",
      "strictement nécessaire au service que vous demandez",
    ),
  }),
  write("trackers", "merles-counter", {
    name: "_zw",
    organisationIds: ["merles"],
    partyId: "merles-audience",
    kind: "cookie",
    purpose: both("measuring visits", "mesurer les visites"),
    purposeKind: "audience",
    lifetime: both("13 months", "13 mois"),
    exempt: false,
    consentMechanism: "cookie_banner",
  }),
];
