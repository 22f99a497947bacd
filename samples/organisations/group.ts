import { groupActivities } from "./group-activities.ts";
import { outsider, provider } from "./recipients.ts";
import {
  both,
  field,
  item,
  measures,
  type OrganisationRecords,
  type Values,
  write,
} from "./writing.ts";

const rights: Values<"organisations">["rights"] = {
  channels: [
    { kind: "form", value: "https://www.lumenor.example/your-rights" },
    { kind: "email", value: "privacy@lumenor.example" },
    { kind: "post", value: "Lumenor NV, Privacy, Herengracht 999, 1017 Amsterdam" },
  ],
  responseDays: 30,
  statesDeadline: true,
  freeOfCharge: true,
  idCheck: "reasonable_doubt",
  idCopy: "never",
  objectMeans: both("write to privacy@lumenor.example", "écrivez à privacy@lumenor.example"),
};

const dpo: Values<"organisations">["dpo"] = {
  designated: true,
  kind: "internal",
  publishName: false,
  email: "privacy@lumenor.example",
  postal: "Lumenor NV, DPO, Herengracht 999, 1017 Amsterdam, Nederland",
  designatedAt: "2022-02-01",
  authorityReference: "FG-99905",
};

/** A group of a Dutch parent and a Swiss sister that decide jointly with a partner: loyalty, jobs, alerts. */
export function group(): OrganisationRecords {
  const groupMeasures = measures("lumenor");
  const common = {
    languages: ["en", "fr"],
    dpo,
    rights,
    defaultMeasureIds: groupMeasures.map(({ id }) => id),
    targetsEu: true,
    isPublicBody: false,
    coreLargeScaleMonitoring: false,
    coreLargeScaleSpecial: false,
    claimsArt30Exemption: false,
    breachProcedureRef: "Group policy 7",
    lastSecurityTestAt: "2026-03-09",
  } as const;
  return {
    organisations: [
      write("organisations", "lumenor", {
        ...common,
        legalName: "Lumenor NV",
        kind: "company",
        legalForm: both("public limited company (NV)", "société anonyme (NV)"),
        registeredOffice: "Herengracht 999, 1017 Amsterdam, Nederland",
        country: "NL",
        nationalIds: [{ scheme: "KVK", value: "99900055" }],
        contactEmail: "info@lumenor.example",
        phone: "+31 20 000 0055",
        websiteUrls: ["https://www.lumenor.example"],
        timeZone: "Europe/Amsterdam",
        leadSupervisoryAuthorityId: "sa_nl",
        employeeCount: 2400,
      }),
      write("organisations", "lumenor-schweiz", {
        ...common,
        legalName: "Lumenor Schweiz AG",
        kind: "company",
        legalForm: both("public limited company (AG)", "société anonyme (AG)"),
        registeredOffice: "Bahnhofplatz 99, 3011 Bern, Schweiz",
        country: "CH",
        nationalIds: [{ scheme: "UID", value: "CHE-999.000.066" }],
        contactEmail: "info-ch@lumenor.example",
        phone: "+41 31 000 00 66",
        websiteUrls: ["https://www.lumenor.example"],
        timeZone: "Europe/Zurich",
        leadSupervisoryAuthorityId: "sa_nl",
        art27Exempt: false,
        representatives: [
          {
            territory: "eu",
            name: "Lumenor NV",
            address: "Herengracht 999, 1017 Amsterdam",
            country: "NL",
            email: "privacy@lumenor.example",
          },
        ],
        employeeCount: 180,
      }),
    ],
    parties: [
      provider("lumenor-host", { legalName: "Nordlicht Cloud AS", countryOfEstablishment: "NO" }),
      {
        ...outsider("lumenor-partner", "Étoile Voyages SA", "partner", "LU"),
        contracts: [],
      },
      outsider("lumenor-sister", "Lumenor Schweiz AG", "partner", "CH"),
      outsider("lumenor-india", "Lumenor India Private Limited", "partner", "IN"),
      provider("lumenor-alerts", { legalName: "Open Ear Oy", countryOfEstablishment: "FI" }),
    ],
    "data-items": [
      item("lumenor-name", "last_name", "Name", "Nom"),
      item("lumenor-email", "email", "E-mail address", "Adresse de courriel"),
      item("lumenor-points", "order_history", "Purchases and points", "Achats et points"),
      item("lumenor-cv", "cv_career", "Career", "Parcours"),
      item("lumenor-score", "profile_score", "Score of the application", "Note de la candidature"),
      item("lumenor-alert", "suspected_offences", "Facts alerted to", "Faits signalés"),
      item("lumenor-requests", "rights_request", "Rights requests", "Demandes de droits"),
    ],
    "security-measures": groupMeasures,
    "storage-locations": [
      write("storage-locations", "lumenor-oslo", {
        name: "Group platform",
        partyId: "lumenor-host",
        site: "Oslo",
        country: "NO",
        medium: "database",
        isBackup: false,
      }),
    ],
    activities: groupActivities(),
    "collection-points": [
      write("collection-points", "lumenor-card-form", {
        name: both("Loyalty card form", "Formulaire de la carte de fidélité"),
        kind: "account",
        url: "https://www.lumenor.example/card",
        activityIds: ["lumenor-loyalty"],
        fields: [
          field("lumenor-name", ["lumenor-reward"]),
          field("lumenor-email", ["lumenor-reward"]),
        ],
        consequence: both("you get no card", "vous n'obtenez pas de carte"),
        noticePresent: true,
        hasFreeText: false,
        openToConsumers: true,
        minAge: 18,
      }),
      write("collection-points", "lumenor-jobs-form", {
        name: both("Job application form", "Formulaire de candidature"),
        kind: "web_form",
        url: "https://www.lumenor.example/jobs",
        activityIds: ["lumenor-jobs"],
        fields: [
          field("lumenor-name", ["lumenor-choose"]),
          field("lumenor-email", ["lumenor-choose"]),
          field("lumenor-cv", ["lumenor-choose"]),
        ],
        consequence: both(
          "we cannot consider the application",
          "nous ne pouvons pas examiner la candidature",
        ),
        noticePresent: true,
        hasFreeText: true,
        freeTextGuidance: "Do not write about your health, origin or beliefs.",
        openToConsumers: false,
      }),
    ],
    claims: [
      write("claims", "lumenor-no-special", {
        type: "no_special_categories",
        organisationId: "lumenor",
        verifiedBy: "DPO",
        verifiedAt: "2026-06-15",
      }),
    ],
    policies: [
      write("policies", "lumenor-policy", {
        slug: "lumenor",
        title: both("Privacy in our group", "Vie privée dans notre groupe"),
        organisationIds: ["lumenor", "lumenor-schweiz"],
        audience: both("customers", "clients"),
        activityIds: ["lumenor-loyalty", "lumenor-alerts-line", "lumenor-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        showsGlossary: true,
        copyMeans: both("write to privacy@lumenor.example", "écrivez à privacy@lumenor.example"),
        notificationPlan: both("an e-mail to card holders", "un courriel aux titulaires de carte"),
        nextReviewAt: "2027-06-15",
      }),
      write("policies", "lumenor-jobs-policy", {
        slug: "lumenor-jobs",
        title: both("Notice for applicants", "Notice destinée aux candidats"),
        organisationIds: ["lumenor"],
        audience: both("applicants", "candidats"),
        forStaff: true,
        activityIds: ["lumenor-jobs", "lumenor-rights"],
        languages: ["en", "fr"],
        outline: "layered",
        copyMeans: both("write to privacy@lumenor.example", "écrivez à privacy@lumenor.example"),
        notificationPlan: both("a note beside the form", "une note à côté du formulaire"),
        nextReviewAt: "2027-06-15",
      }),
    ],
  };
}
