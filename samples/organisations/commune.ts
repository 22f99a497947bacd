import { communeActivities } from "./commune-activities.ts";
import { outsider, provider } from "./recipients.ts";
import { both, field, item, measures, type OrganisationRecords, write } from "./writing.ts";

/** A French commune: civil records kept for ever, the electoral roll, school meals, the municipal police. */
export function commune(): OrganisationRecords {
  const communeMeasures = measures("valbrume");
  return {
    organisations: [
      write("organisations", "valbrume", {
        legalName: "Commune de Valbrume",
        kind: "public_body",
        legalForm: both("local authority", "collectivité territoriale"),
        registeredOffice: "Place de la Mairie, 15000 Valbrume, France",
        country: "FR",
        registry: { type: "INSEE", city: "Aurillac", number: "15999" },
        siren: "999000334",
        siret: "99900033400014",
        contactEmail: "mairie@valbrume.example",
        phone: "+33 4 00 00 00 33",
        websiteUrls: ["https://www.valbrume.example"],
        languages: ["en", "fr"],
        timeZone: "Europe/Paris",
        dpo: {
          designated: true,
          kind: "external",
          publishName: false,
          email: "dpo@cdg-valbrume.example",
          postal: "Centre de gestion, DPO mutualisé, 15000 Aurillac, France",
          designatedAt: "2022-09-01",
          authorityReference: "DPO-99903",
        },
        leadSupervisoryAuthorityId: "sa_fr",
        rights: {
          channels: [
            { kind: "email", value: "dpo@cdg-valbrume.example" },
            { kind: "post", value: "Mairie de Valbrume, place de la Mairie, 15000 Valbrume" },
          ],
          responseDays: 30,
          statesDeadline: true,
          freeOfCharge: true,
          idCheck: "reasonable_doubt",
          idCopy: "exceptionally",
          idCopyRetention: "Deleted as soon as the identity is confirmed.",
          postMortemContact: "dpo@cdg-valbrume.example",
          objectMeans: both(
            "write to dpo@cdg-valbrume.example",
            "écrivez à dpo@cdg-valbrume.example",
          ),
        },
        defaultMeasureIds: communeMeasures.map(({ id }) => id),
        applicableLaws: [
          {
            law: both(
              "French Act no. 78-17 of 6 January 1978, as amended",
              "à la loi n° 78-17 du 6 janvier 1978 modifiée",
            ),
          },
        ],
        targetsEu: true,
        isPublicBody: true,
        publicMandate: "Code général des collectivités territoriales, art. L2121-29",
        employeeCount: 84,
        coreLargeScaleMonitoring: false,
        coreLargeScaleSpecial: false,
        claimsArt30Exemption: false,
        breachProcedureRef: "Note of 12 March 2024",
        lastSecurityTestAt: "2025-10-14",
      }),
    ],
    parties: [
      provider("valbrume-host", {
        legalName: "Numérique des Monts SPL",
        countryOfEstablishment: "FR",
      }),
      outsider("valbrume-insee", "Insee", "other_public_body", "FR"),
      outsider("valbrume-archives", "Archives départementales", "other_public_body", "FR"),
      outsider("valbrume-prosecutor", "Parquet d'Aurillac", "court_police", "FR"),
    ],
    "data-items": [
      item("valbrume-last-name", "last_name", "Last name", "Nom"),
      item("valbrume-first-name", "first_name", "First name", "Prénom"),
      item("valbrume-birth", "place_of_birth", "Place of birth", "Lieu de naissance"),
      item("valbrume-family", "family_situation", "Filiation and marriage", "Filiation et mariage"),
      item("valbrume-address", "postal_address", "Address", "Adresse"),
      item("valbrume-email", "email", "E-mail address", "Adresse de courriel"),
      item("valbrume-allergies", "health", "Allergies", "Allergies"),
      item(
        "valbrume-offences",
        "suspected_offences",
        "Offences recorded",
        "Infractions constatées",
      ),
      item(
        "valbrume-identity",
        "id_document_copy",
        "Copy of identity card",
        "Copie de la carte d’identité",
      ),
      item("valbrume-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": communeMeasures,
    "storage-locations": [
      write("storage-locations", "valbrume-room", {
        name: "Machine room of the town hall",
        site: "Town hall",
        country: "FR",
        medium: "database",
        isBackup: false,
      }),
    ],
    activities: communeActivities(),
    "collection-points": [
      write("collection-points", "valbrume-school-form", {
        name: both("School meals form", "Inscription à la cantine"),
        kind: "web_form",
        url: "https://www.valbrume.example/cantine",
        activityIds: ["valbrume-meals"],
        fields: [
          field("valbrume-last-name", ["valbrume-feed"]),
          field("valbrume-first-name", ["valbrume-feed"]),
          field("valbrume-email", ["valbrume-feed"]),
          field("valbrume-allergies", ["valbrume-feed"], "no"),
        ],
        consequence: both("the child cannot be enrolled", "l'enfant ne peut pas être inscrit"),
        noticePresent: true,
        hasFreeText: false,
        openToConsumers: true,
        minAge: 18,
      }),
    ],
    policies: [
      write("policies", "valbrume-policy", {
        slug: "valbrume",
        title: both("Your data at the town hall", "Vos données à la mairie"),
        organisationIds: ["valbrume"],
        audience: both("residents", "habitants"),
        activityIds: [
          "valbrume-civil",
          "valbrume-voters",
          "valbrume-meals",
          "valbrume-police",
          "valbrume-rights",
        ],
        languages: ["en", "fr"],
        outline: "layered",
        copyMeans: both("write to dpo@cdg-valbrume.example", "écrivez à dpo@cdg-valbrume.example"),
        notificationPlan: both("posters at the town hall", "affichage en mairie"),
        childVersion: true,
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}
