import { processorActivities } from "./processor-activities.ts";
import { outsider, provider } from "./recipients.ts";
import { both, item, measures, type OrganisationRecords, write } from "./writing.ts";

/** A German host that works for others only: its register is that of Art. 30(2), beside the answers to requests. */
export function processor(): OrganisationRecords {
  const processorMeasures = measures("kranich");
  return {
    organisations: [
      write("organisations", "kranich", {
        legalName: "Kranich Hosting GmbH",
        kind: "company",
        legalForm: both("limited company (GmbH)", "société à responsabilité limitée (GmbH)"),
        registeredOffice: "Gerberstraße 9, 04105 Leipzig, Deutschland",
        country: "DE",
        nationalIds: [{ scheme: "Handelsregister", value: "HRB 99904 Leipzig" }],
        contactEmail: "kontakt@kranich.example",
        phone: "+49 341 000 0044",
        websiteUrls: ["https://www.kranich.example"],
        languages: ["en", "fr"],
        timeZone: "Europe/Berlin",
        dpo: {
          designated: true,
          kind: "internal",
          publishName: false,
          email: "dsb@kranich.example",
          postal: "Kranich Hosting GmbH, DPO, Gerberstraße 9, 04105 Leipzig, Deutschland",
          designatedAt: "2021-05-17",
          authorityReference: "SN-99904",
        },
        leadSupervisoryAuthorityId: "sa_de",
        rights: {
          channels: [
            { kind: "email", value: "dsb@kranich.example" },
            { kind: "post", value: "Kranich Hosting GmbH, Gerberstraße 9, 04105 Leipzig" },
          ],
          responseDays: 30,
          statesDeadline: true,
          freeOfCharge: true,
          idCheck: "reasonable_doubt",
          idCopy: "never",
          objectMeans: both("write to dsb@kranich.example", "écrivez à dsb@kranich.example"),
        },
        defaultMeasureIds: processorMeasures.map(({ id }) => id),
        targetsEu: true,
        isPublicBody: false,
        employeeCount: 62,
        coreLargeScaleMonitoring: false,
        coreLargeScaleSpecial: false,
        claimsArt30Exemption: false,
        breachProcedureRef: "ISMS A.16",
        lastSecurityTestAt: "2026-04-22",
      }),
    ],
    parties: [
      provider("kranich-backup", {
        legalName: "Speicherwald GmbH",
        countryOfEstablishment: "DE",
        subProcessors: [
          {
            partyId: "kranich-vault",
            service: both("second copy of backups", "seconde copie des sauvegardes"),
            countries: ["AT"],
            since: "2025-01-01",
          },
        ],
        subProcessorNotices: [
          {
            receivedAt: "2024-11-20",
            noticePeriodDays: 30,
            change: "Second copy of backups moves to Tresor am Inn GmbH.",
            decision: "accepted",
            decidedAt: "2024-12-02",
          },
        ],
      }),
      provider("kranich-vault", { legalName: "Tresor am Inn GmbH", countryOfEstablishment: "AT" }),
      provider("kranich-support", {
        legalName: "Night Desk Ltd",
        countryOfEstablishment: "IN",
      }),
      outsider("kranich-lawyers", "Kanzlei Elsteraue PartG", "lawyer", "DE"),
    ],
    "data-items": [
      item("kranich-content", "user_content", "Content of hosted shops", "Contenu hébergé"),
      item("kranich-tickets", "support_requests", "Support requests", "Demandes d'assistance"),
      item("kranich-email", "email", "E-mail address", "Adresse de courriel"),
      item("kranich-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": [
      ...processorMeasures,
      write("security-measures", "kranich-own-keys", {
        name: both("Keys kept in Leipzig only", "Clés conservées à Leipzig uniquement"),
        catalogueId: "supplementary_transfer_measures",
        isPublic: false,
        detail: "Support staff see pseudonyms; keys never leave the data centre.",
      }),
    ],
    "storage-locations": [
      write("storage-locations", "kranich-leipzig", {
        name: "Data centre Leipzig",
        site: "Leipzig",
        country: "DE",
        medium: "database",
        isBackup: false,
      }),
      write("storage-locations", "kranich-dresden", {
        name: "Backups, Dresden",
        partyId: "kranich-backup",
        site: "Dresden",
        country: "DE",
        medium: "files",
        isBackup: true,
      }),
    ],
    activities: processorActivities(),
    policies: [
      write("policies", "kranich-policy", {
        slug: "kranich",
        title: both("Privacy at Kranich", "Vie privée chez Kranich"),
        organisationIds: ["kranich"],
        audience: both("customers and their users", "clients et leurs utilisateurs"),
        activityIds: ["kranich-hosting", "kranich-helpdesk", "kranich-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        copyMeans: both("write to dsb@kranich.example", "écrivez à dsb@kranich.example"),
        notificationPlan: both("an e-mail to our customers", "un courriel à nos clients"),
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}
