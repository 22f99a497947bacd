import { entity } from "../entity.ts";
import { choice, group, localised, ref, refs, rows, text, texts } from "../field.ts";
import { textInAny } from "../locale.ts";
import { processorFields } from "./activity-processor.ts";
import { statement } from "./activity-statement.ts";
import { upkeepFields } from "./activity-upkeep.ts";
import { automatedDecisions } from "./automated-decision.ts";
import { dataUses } from "./data-use.ts";
import { dpia } from "./dpia.ts";
import { involvements } from "./involvement.ts";
import { purposes } from "./purpose.ts";
import { retention } from "./retention-rule.ts";

const internal = { visibility: "internal" } as const;

const storage = rows({
  label: { en: "Where the data are kept", fr: "Lieux de conservation" },
  fields: {
    storageLocationId: ref({
      label: { en: "Location", fr: "Lieu" },
      required: true,
      to: "storageLocation",
    }),
    dataUseIds: refs({
      label: { en: "For these data (empty: all)", fr: "Pour ces données (vide : toutes)" },
      to: "dataUse",
    }),
  },
});

/** One record of processing: Art. 30(1) as controller, Art. 30(2) as processor. Read and written whole, with all its parts. */
export const activity = entity({
  name: "activity",
  collection: "activities",
  label: { en: "Activity", fr: "Activité" },
  plural: { en: "Activities", fr: "Activités" },
  purpose: {
    en: "One record of processing: what is done with personal data, why, how long, with whom (Art. 30).",
    fr: "Une fiche de traitement : ce qui est fait des données personnelles, pourquoi, combien de temps, avec qui (art. 30).",
  },
  fields: {
    reference: text({
      label: { en: "Reference", fr: "Référence" },
      ...internal,
      required: true,
      max: 60,
      help: { en: "Short and stable: “T-012”.", fr: "Courte et stable : « T-012 »." },
    }),
    name: localised({ label: { en: "Name", fr: "Nom" }, required: true, max: 300 }),
    description: localised({
      label: { en: "Description", fr: "Description" },
      multiline: true,
      ...internal,
    }),
    organisationIds: refs({
      label: { en: "Organisations", fr: "Organisations" },
      article: "GDPR Art. 30(1)(a)",
      to: "organisation",
    }),
    ourRole: choice({
      label: { en: "Our role", fr: "Notre rôle" },
      required: true,
      article: "GDPR Art. 4(7), 4(8), 26",
      options: [
        { id: "controller", en: "Controller", fr: "Responsable du traitement" },
        { id: "joint_controller", en: "Joint controller", fr: "Responsable conjoint" },
        { id: "processor", en: "Processor", fr: "Sous-traitant" },
        { id: "sub_processor", en: "Sub-processor", fr: "Sous-traitant ultérieur" },
      ],
    }),
    state: choice({
      label: { en: "State", fr: "État" },
      ...internal,
      required: true,
      options: [
        { id: "draft", en: "Draft", fr: "Brouillon" },
        { id: "in_review", en: "In review", fr: "En revue" },
        { id: "approved", en: "Approved", fr: "Approuvée" },
      ],
    }),
    visibility: choice({
      label: { en: "In the public policy", fr: "Dans la politique publique" },
      ...internal,
      options: [
        { id: "public", en: "May be shown", fr: "Peut figurer" },
        { id: "internal", en: "Never shown", fr: "Ne figure jamais" },
      ],
    }),
    ownerName: text({ label: { en: "Owner", fr: "Responsable interne" }, ...internal, max: 300 }),
    ownerEmail: text({
      label: { en: "Owner’s e-mail", fr: "Courriel du responsable interne" },
      ...internal,
      format: "email",
    }),
    department: text({ label: { en: "Department", fr: "Service" }, ...internal, max: 300 }),
    tags: texts({ label: { en: "Tags", fr: "Étiquettes" }, ...internal }),
    purposes,
    dataUses,
    retention,
    involvements,
    noRecipient: statement("No recipient at all", "Aucun destinataire", "GDPR Art. 30(1)(d)"),
    storage,
    automatedDecisions,
    noAutomatedDecision: statement(
      "No automated decision",
      "Aucune décision automatisée",
      "GDPR Art. 13(2)(f)",
    ),
    noSpecialCategories: statement(
      "No special category of data",
      "Aucune donnée sensible",
      "GDPR Art. 9",
    ),
    measureIds: refs({
      label: {
        en: "Security measures (beside the organisation’s)",
        fr: "Mesures de sécurité (outre celles de l’organisation)",
      },
      article: "GDPR Art. 30(1)(g)",
      to: "securityMeasure",
    }),
    systems: texts({
      label: { en: "Systems and software", fr: "Systèmes et logiciels" },
      ...internal,
    }),
    dpia,
    ...processorFields,
    art14: group({
      label: { en: "Data not obtained from the person", fr: "Données non obtenues de la personne" },
      ...internal,
      article: "GDPR Art. 14",
      fields: {
        informationPlan: text({
          label: { en: "How people are informed", fr: "Comment les personnes sont informées" },
          ...internal,
          multiline: true,
        }),
        exception: text({
          label: { en: "Exception relied on", fr: "Exception invoquée" },
          ...internal,
        }),
      },
    }),
    otherNotice: localised({
      label: {
        en: "Has a notice of its own",
        fr: "Fait l’objet d’une notice distincte",
      },
      max: 300,
    }),
    ...upkeepFields,
  },
  sections: [
    {
      id: "record",
      label: { en: "The record", fr: "La fiche" },
      fields: [
        "reference",
        "name",
        "description",
        "organisationIds",
        "ourRole",
        "state",
        "visibility",
        "ownerName",
        "ownerEmail",
        "department",
        "tags",
      ],
    },
    { id: "purposes", label: { en: "Purposes", fr: "Finalités" }, fields: ["purposes"] },
    {
      id: "data",
      label: { en: "Persons and data", fr: "Personnes et données" },
      fields: ["dataUses", "noSpecialCategories", "art14"],
    },
    {
      id: "retention",
      label: { en: "Retention", fr: "Conservation" },
      fields: ["retention", "purgeProcedure"],
    },
    {
      id: "recipients",
      label: { en: "Recipients and transfers", fr: "Destinataires et transferts" },
      fields: ["involvements", "noRecipient", "storage"],
    },
    {
      id: "security",
      label: { en: "Security", fr: "Sécurité" },
      fields: ["measureIds", "systems", "idCopyJustification", "breachIds"],
    },
    {
      id: "decisions",
      label: { en: "Automated decisions", fr: "Décisions automatisées" },
      fields: ["automatedDecisions", "noAutomatedDecision"],
    },
    {
      id: "dpia",
      label: { en: "Impact assessment", fr: "Analyse d’impact" },
      fields: [
        "dpia",
        "scale",
        "combinesDatasets",
        "innovativeTechnology",
        "systematicEvaluation",
        "publicAreaMonitoring",
        "healthCareData",
      ],
    },
    {
      id: "processor",
      label: { en: "As a processor", fr: "En tant que sous-traitant" },
      fields: [
        "clients",
        "clientListRef",
        "clientsPublic",
        "processingCategories",
        "operationIds",
        "contractRef",
        "instructionsRef",
        "endOfContract",
      ],
    },
    {
      id: "upkeep",
      label: { en: "Upkeep", fr: "Suivi" },
      fields: [
        "lastReviewedAt",
        "reviewIntervalMonths",
        "nextReviewAt",
        "startDate",
        "endDate",
        "materialChangeAt",
        "occasional",
        "otherNotice",
        "notes",
      ],
    },
  ],
  columns: ["reference", "name", "ourRole", "state", "ownerName", "nextReviewAt"],
  title: (record, locale) => textInAny(record.name, locale) ?? record.reference ?? "",
});
