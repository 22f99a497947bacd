import { associationActivities } from "./association-activities.ts";
import { outsider, provider } from "./recipients.ts";
import { both, field, item, measures, type OrganisationRecords, write } from "./writing.ts";

/** A small Belgian association of gardeners without a DPO: members, donations, workshops for children. */
export function association(): OrganisationRecords {
  const associationMeasures = measures("canal");
  return {
    organisations: [
      write("organisations", "canal", {
        legalName: "Jardins du Canal ASBL",
        kind: "association",
        legalForm: both("non-profit association (ASBL)", "association sans but lucratif (ASBL)"),
        registeredOffice: "7 quai des Pépiniéristes, 1000 Bruxelles, Belgique",
        country: "BE",
        nationalIds: [{ scheme: "BCE", value: "0999.000.033" }],
        contactEmail: "info@jardinsducanal.example",
        phone: "+32 2 000 00 33",
        websiteUrls: ["https://www.jardinsducanal.example"],
        languages: ["en", "fr"],
        timeZone: "Europe/Brussels",
        dpo: {
          designated: false,
          notRequiredReason:
            "No public body; neither large-scale monitoring nor special categories at large scale.",
        },
        leadSupervisoryAuthorityId: "sa_be",
        rights: {
          channels: [
            { kind: "email", value: "vieprivee@jardinsducanal.example" },
            { kind: "post", value: "Jardins du Canal, 7 quai des Pépiniéristes, 1000 Bruxelles" },
          ],
          responseDays: 30,
          statesDeadline: true,
          freeOfCharge: true,
          idCheck: "reasonable_doubt",
          idCopy: "never",
          objectMeans: both(
            "write to vieprivee@jardinsducanal.example",
            "écrivez à vieprivee@jardinsducanal.example",
          ),
        },
        defaultMeasureIds: associationMeasures.map(({ id }) => id),
        applicableLaws: [
          {
            law: both(
              "the Belgian Act of 30 July 2018 on the protection of natural persons",
              "à la loi belge du 30 juillet 2018 relative à la protection des personnes physiques",
            ),
            url: "https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel",
          },
        ],
        targetsEu: true,
        isPublicBody: false,
        employeeCount: 3,
        coreLargeScaleMonitoring: false,
        coreLargeScaleSpecial: false,
        claimsArt30Exemption: false,
        breachProcedureRef: "One page, in the binder of the board",
        lastSecurityTestAt: "2025-11-04",
      }),
    ],
    parties: [
      provider("canal-host", { legalName: "Polder Hosting BV", countryOfEstablishment: "NL" }),
      outsider("canal-bank", "Banque du Pavé SA", "bank", "BE"),
      outsider("canal-tax", "Service public fédéral Finances", "tax_authority", "BE"),
    ],
    "data-items": [
      item("canal-last-name", "last_name", "Last name", "Nom"),
      item("canal-first-name", "first_name", "First name", "Prénom"),
      item("canal-email", "email", "E-mail address", "Adresse de courriel"),
      item("canal-address", "postal_address", "Postal address", "Adresse postale"),
      item("canal-child", "first_name", "First name of the child", "Prénom de l'enfant"),
      item("canal-age", "age_range", "Age of the child", "Âge de l'enfant"),
      item("canal-photos", "photo", "Photographs", "Photographies"),
      item("canal-gifts", "payment_history", "Donations", "Dons"),
      item("canal-national-number", "national_id_number", "National number", "Numéro national"),
      item("canal-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": associationMeasures,
    "storage-locations": [
      write("storage-locations", "canal-amsterdam", {
        name: "Members' database",
        partyId: "canal-host",
        site: "Amsterdam",
        country: "NL",
        medium: "database",
        isBackup: false,
      }),
    ],
    activities: associationActivities(),
    "collection-points": [
      write("collection-points", "canal-membership-form", {
        name: both("Membership form", "Bulletin d'adhésion"),
        kind: "web_form",
        url: "https://www.jardinsducanal.example/adhesion",
        activityIds: ["canal-members"],
        fields: [
          field("canal-last-name", ["canal-join"]),
          field("canal-first-name", ["canal-join"]),
          field("canal-email", ["canal-join"]),
        ],
        consequence: both("you cannot become a member", "vous ne pouvez pas devenir membre"),
        noticePresent: true,
        hasFreeText: false,
        openToConsumers: true,
        minAge: 18,
      }),
      write("collection-points", "canal-workshop-form", {
        name: both("Workshop form for parents", "Formulaire des ateliers pour les parents"),
        kind: "web_form",
        url: "https://www.jardinsducanal.example/ateliers",
        activityIds: ["canal-workshops"],
        fields: [
          field("canal-child", ["canal-teach"]),
          field("canal-age", ["canal-teach"]),
          field("canal-email", ["canal-teach"]),
          field("canal-photos", ["canal-show"], "no"),
        ],
        consequence: both("the child cannot take part", "l'enfant ne peut pas participer"),
        noticePresent: true,
        consentControls: ["Signature of a holder of parental responsibility", "Box for pictures"],
        hasFreeText: false,
        openToConsumers: true,
        minAge: 18,
      }),
    ],
    policies: [
      write("policies", "canal-policy", {
        slug: "jardins-du-canal",
        title: both("Your data in our gardens", "Vos données dans nos jardins"),
        organisationIds: ["canal"],
        audience: both("members, donors and families", "membres, donateurs et familles"),
        activityIds: ["canal-members", "canal-donations", "canal-workshops", "canal-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        copyMeans: both(
          "write to vieprivee@jardinsducanal.example",
          "écrivez à vieprivee@jardinsducanal.example",
        ),
        notificationPlan: both("a letter to our members", "un courrier à nos membres"),
        childVersion: true,
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}
