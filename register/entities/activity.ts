import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  date,
  group,
  localised,
  number,
  refs,
  rows,
  terms,
  text,
  texts,
  ref,
} from "../field.ts";
import { textInAny } from "../locale.ts";
import { automatedDecisions } from "./automated-decision.ts";
import { dataUses } from "./data-use.ts";
import { dpia } from "./dpia.ts";
import { involvements } from "./involvement.ts";
import { purposes } from "./purpose.ts";
import { retention } from "./retention-rule.ts";

const internal = { visibility: "internal" } as const;

const statement = (en: string, fr: string, article: string) =>
  group({
    label: { en, fr },
    article,
    help: {
      en: "A statement somebody makes; empty means that nobody answered.",
      fr: "Une déclaration faite par quelqu'un ; vide signifie que personne n'a répondu.",
    },
    fields: {
      statedBy: text({
        label: { en: "Stated by", fr: "Déclaré par" },
        ...internal,
        required: true,
        max: 300,
      }),
      statedAt: date({ label: { en: "On", fr: "Le" }, ...internal, required: true }),
    },
  });

const clients = rows({
  label: { en: "Clients (controllers)", fr: "Clients (responsables)" },
  article: "GDPR Art. 30(2)(a)",
  ...internal,
  fields: {
    name: text({ label: { en: "Name", fr: "Nom" }, ...internal, required: true }),
    contact: text({ label: { en: "Contact", fr: "Contact" }, ...internal }),
    representative: text({ label: { en: "Representative", fr: "Représentant" }, ...internal }),
    dpo: text({ label: { en: "DPO", fr: "DPO" }, ...internal }),
  },
});

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
    fr: "Une fiche de traitement : ce qui est fait de données personnelles, pourquoi, combien de temps, avec qui (art. 30).",
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
      label: { en: "Owner's e-mail", fr: "Courriel du responsable interne" },
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
        en: "Security measures (beside the organisation's)",
        fr: "Mesures de sécurité (outre celles de l'organisation)",
      },
      article: "GDPR Art. 30(1)(g)",
      to: "securityMeasure",
    }),
    systems: texts({
      label: { en: "Systems and software", fr: "Systèmes et logiciels" },
      ...internal,
    }),
    dpia,
    clients,
    clientListRef: text({
      label: { en: "Where the list of clients is", fr: "Où se trouve la liste des clients" },
      ...internal,
      article: "GDPR Art. 30(2)(a)",
    }),
    clientsPublic: localised({
      label: { en: "The controllers, in public words", fr: "Les responsables, en termes publics" },
      max: 500,
    }),
    processingCategories: localised({
      label: { en: "What we do for them", fr: "Ce que nous faisons pour eux" },
      article: "GDPR Art. 30(2)(b)",
      multiline: true,
    }),
    operationIds: terms({
      label: { en: "Operations", fr: "Opérations" },
      from: "processing_operations",
      article: "GDPR Art. 4(2)",
    }),
    contractRef: text({
      label: { en: "Contract with the client", fr: "Contrat avec le client" },
      ...internal,
      article: "GDPR Art. 28(3)",
    }),
    instructionsRef: text({
      label: { en: "Instructions", fr: "Instructions" },
      ...internal,
      article: "GDPR Art. 28(3)(a)",
    }),
    endOfContract: choice({
      label: { en: "At the end of the contract", fr: "À la fin du contrat" },
      article: "GDPR Art. 28(3)(g)",
      options: [
        { id: "delete", en: "Deletion", fr: "Suppression" },
        { id: "return", en: "Return", fr: "Restitution" },
      ],
    }),
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
      label: { en: "Has a notice of its own", fr: "A sa propre notice" },
      max: 300,
    }),
    scale: choice({
      label: { en: "Scale", fr: "Échelle" },
      ...internal,
      options: [
        { id: "small", en: "Small", fr: "Petite" },
        { id: "medium", en: "Medium", fr: "Moyenne" },
        { id: "large", en: "Large", fr: "Grande" },
      ],
    }),
    occasional: boolean({
      label: { en: "Occasional", fr: "Occasionnel" },
      ...internal,
      article: "GDPR Art. 30(5)",
    }),
    combinesDatasets: boolean({
      label: { en: "Combines datasets", fr: "Croise des fichiers" },
      ...internal,
    }),
    innovativeTechnology: boolean({
      label: { en: "Innovative technology", fr: "Technologie innovante" },
      ...internal,
    }),
    systematicEvaluation: boolean({
      label: { en: "Systematic evaluation of people", fr: "Évaluation systématique de personnes" },
      ...internal,
    }),
    publicAreaMonitoring: boolean({
      label: { en: "Monitors a public area", fr: "Surveille une zone publique" },
      ...internal,
    }),
    healthCareData: boolean({
      label: { en: "Health data from care", fr: "Données de santé issues de soins" },
      ...internal,
    }),
    idCopyJustification: text({
      label: {
        en: "Why copies of identity documents are kept",
        fr: "Pourquoi des copies de pièces d'identité sont conservées",
      },
      ...internal,
    }),
    purgeProcedure: text({
      label: { en: "How data are purged", fr: "Procédure de purge" },
      ...internal,
    }),
    breachIds: texts({
      label: { en: "Breaches", fr: "Violations" },
      ...internal,
      article: "GDPR Art. 33(5)",
    }),
    lastReviewedAt: date({ label: { en: "Last review", fr: "Dernière revue" }, ...internal }),
    reviewIntervalMonths: number({
      label: { en: "Review every (months)", fr: "Revue tous les (mois)" },
      ...internal,
      min: 1,
      max: 120,
    }),
    nextReviewAt: date({ label: { en: "Next review", fr: "Prochaine revue" }, ...internal }),
    startDate: date({ label: { en: "Started on", fr: "Début" }, ...internal }),
    endDate: date({ label: { en: "Ended on", fr: "Fin" }, ...internal }),
    materialChangeAt: date({
      label: { en: "Last material change", fr: "Dernier changement important" },
      ...internal,
    }),
    notes: text({ label: { en: "Notes", fr: "Notes" }, ...internal, multiline: true, max: 8000 }),
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
      label: { en: "Impact assessment", fr: "Analyse d'impact" },
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
