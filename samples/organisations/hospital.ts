import { hospitalActivities } from "./hospital-activities.ts";
import { outsider, provider } from "./recipients.ts";
import { both, field, item, measures, type OrganisationRecords, write } from "./writing.ts";

/** A public hospital: care, a research warehouse, cameras at its doors, the payroll in a notice of its own. */
export function hospital(): OrganisationRecords {
  const hospitalMeasures = measures("ombeline");
  const certified = [
    { name: "HDS", validUntil: "2028-04-30", reference: "Certificate HDS 2025-118" },
  ];
  return {
    organisations: [
      write("organisations", "ombeline", {
        legalName: "Centre hospitalier Sainte-Ombeline",
        kind: "public_body",
        legalForm: both("public health establishment", "établissement public de santé"),
        registeredOffice: "1 allée des Tilleuls, 37000 Tours, France",
        country: "FR",
        registry: { type: "FINESS", city: "Tours", number: "370000000" },
        siren: "999000227",
        siret: "99900022700010",
        contactEmail: "contact@ombeline.example",
        phone: "+33 2 00 00 00 22",
        websiteUrls: ["https://www.ombeline.example"],
        languages: ["en", "fr"],
        timeZone: "Europe/Paris",
        dpo: {
          designated: true,
          kind: "internal",
          publishName: false,
          email: "dpo@ombeline.example",
          postal: "CH Sainte-Ombeline, DPO, 1 allée des Tilleuls, 37000 Tours, France",
          designatedAt: "2023-04-03",
          authorityReference: "DPO-99902",
        },
        leadSupervisoryAuthorityId: "sa_fr",
        rights: {
          channels: [
            { kind: "email", value: "dpo@ombeline.example" },
            { kind: "form", value: "https://www.ombeline.example/vos-droits" },
            { kind: "post", value: "CH Sainte-Ombeline, 1 allée des Tilleuls, 37000 Tours" },
          ],
          responseDays: 30,
          statesDeadline: true,
          freeOfCharge: true,
          idCheck: "reasonable_doubt",
          idCopy: "exceptionally",
          idCopyRetention: "Deleted as soon as the identity is confirmed.",
          postMortemContact: "dpo@ombeline.example",
          objectMeans: both("write to dpo@ombeline.example", "écrivez à dpo@ombeline.example"),
        },
        defaultMeasureIds: hospitalMeasures.map(({ id }) => id),
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
        publicMandate: "Code de la santé publique, art. L6111-1",
        employeeCount: 1900,
        coreLargeScaleMonitoring: false,
        coreLargeScaleSpecial: true,
        claimsArt30Exemption: false,
        breachProcedureRef: "Procedure SSI-12",
        lastSecurityTestAt: "2026-02-17",
      }),
    ],
    parties: [
      provider("ombeline-host", {
        legalName: "Coffre Santé SAS",
        countryOfEstablishment: "FR",
        certifications: certified,
      }),
      provider("ombeline-booking", {
        legalName: "Rendez-vous Clair SAS",
        countryOfEstablishment: "FR",
        certifications: certified,
      }),
      outsider("ombeline-insurer", "Caisse nationale de l'Assurance maladie", "health", "FR"),
      outsider("ombeline-laboratory", "Laboratoire des Deux Rives SELAS", "health", "FR"),
      outsider("ombeline-urssaf", "Urssaf Centre", "social_security_body", "FR"),
    ],
    "data-items": [
      item("ombeline-last-name", "last_name", "Last name", "Nom"),
      item("ombeline-first-name", "first_name", "First name", "Prénom"),
      item("ombeline-birth-date", "date_of_birth", "Date of birth", "Date de naissance"),
      item("ombeline-email", "email", "E-mail address", "Adresse de courriel"),
      item("ombeline-phone", "phone", "Telephone number", "Numéro de téléphone"),
      item("ombeline-ins", "nir", "National health identity (INS)", "Identité nationale de santé"),
      item("ombeline-record", "health", "Medical record", "Dossier médical"),
      item("ombeline-trusted", "family_situation", "Person of trust", "Personne de confiance"),
      item("ombeline-images", "video_surveillance", "Camera images", "Images des caméras"),
      item("ombeline-pay", "payroll", "Pay", "Éléments de paie"),
      item("ombeline-objections", "objection_list", "Refusals of reuse", "Refus de réutilisation"),
      item("ombeline-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": hospitalMeasures,
    "storage-locations": [
      write("storage-locations", "ombeline-tours", {
        name: "HDS platform",
        partyId: "ombeline-host",
        site: "Tours 1",
        country: "FR",
        medium: "database",
        isBackup: false,
      }),
    ],
    activities: hospitalActivities(),
    "collection-points": [
      write("collection-points", "ombeline-admission", {
        name: both("Admission desk", "Bureau des admissions"),
        kind: "paper",
        activityIds: ["ombeline-care"],
        fields: [
          field("ombeline-last-name", ["ombeline-treat"]),
          field("ombeline-first-name", ["ombeline-treat"]),
          field("ombeline-birth-date", ["ombeline-treat"]),
          field("ombeline-phone", ["ombeline-treat"], "no"),
          field("ombeline-ins", ["ombeline-treat"]),
          field("ombeline-trusted", ["ombeline-treat"], "no"),
        ],
        consequence: both("care takes longer to start", "la prise en charge commence plus tard"),
        noticePresent: true,
        hasFreeText: true,
        freeTextGuidance: "Write only what care needs.",
        openToConsumers: false,
      }),
    ],
    policies: [
      write("policies", "ombeline-policy", {
        slug: "ombeline",
        title: both("Your data at the hospital", "Vos données à l'hôpital"),
        organisationIds: ["ombeline"],
        audience: both("patients and visitors", "patients et visiteurs"),
        activityIds: ["ombeline-care", "ombeline-research", "ombeline-cameras", "ombeline-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        showsGlossary: true,
        copyMeans: both("write to dpo@ombeline.example", "écrivez à dpo@ombeline.example"),
        notificationPlan: both("posters at the admission desk", "affichage aux admissions"),
        childVersion: true,
        nextReviewAt: "2027-06-15",
      }),
      write("policies", "ombeline-staff-policy", {
        slug: "ombeline-staff",
        title: both("Notice for staff", "Notice destinée au personnel"),
        organisationIds: ["ombeline"],
        audience: both("staff", "personnel"),
        forStaff: true,
        activityIds: ["ombeline-payroll", "ombeline-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        copyMeans: both("write to dpo@ombeline.example", "écrivez à dpo@ombeline.example"),
        notificationPlan: both("a message on the intranet", "un message sur l'intranet"),
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}
