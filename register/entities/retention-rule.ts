import {
  choice,
  group,
  localised,
  number,
  parts,
  ref,
  refs,
  rows,
  term,
  terms,
  text,
} from "../field.ts";
import { laws } from "./law.ts";

export const periodUnits = [
  { id: "days", en: "days", fr: "jours" },
  { id: "months", en: "months", fr: "mois" },
  { id: "years", en: "years", fr: "années" },
] as const;

const phases = rows({
  label: { en: "Phases", fr: "Phases" },
  article: "GDPR Art. 5(1)(e)",
  fields: {
    phase: choice({
      label: { en: "Phase", fr: "Phase" },
      required: true,
      options: [
        { id: "active", en: "Active database", fr: "Base active" },
        {
          id: "intermediate_archive",
          en: "Archive with restricted access",
          fr: "Archivage intermédiaire",
        },
      ],
    }),
    value: number({ label: { en: "Duration", fr: "Durée" }, min: 0, max: 10000 }),
    unit: choice({ label: { en: "Unit", fr: "Unité" }, options: periodUnits }),
    triggers: terms({
      label: { en: "Counted from (or until)", fr: "À compter de (ou jusqu’à)" },
      from: "retention_triggers",
    }),
    ownTrigger: localised({
      label: { en: "Another event", fr: "Autre événement" },
      help: { en: "A noun: “end of the guarantee”.", fr: "Un nom : « fin de la garantie »." },
      max: 300,
    }),
    combine: choice({
      label: { en: "With several events", fr: "Avec plusieurs événements" },
      options: [
        { id: "single", en: "One event", fr: "Un seul événement" },
        { id: "earlier", en: "The earlier of them", fr: "Le premier à survenir" },
        { id: "later", en: "The later of them", fr: "Le dernier à survenir" },
      ],
    }),
    criteria: localised({
      label: { en: "Criterion in words", fr: "Critère en mots" },
      help: { en: "Completes “Kept …”.", fr: "Complète « Conservation … »." },
      max: 1000,
    }),
    count: group({
      label: { en: "A number instead of a duration", fr: "Un nombre au lieu d’une durée" },
      fields: {
        n: number({ label: { en: "The last (number)", fr: "Les derniers (nombre)" }, min: 1 }),
        of: localised({ label: { en: "Of what", fr: "De quoi" }, max: 200 }),
      },
    }),
    laws: laws({ label: { en: "Laws", fr: "Textes" } }),
    justification: localised({ label: { en: "Reason", fr: "Motif" } }),
    accessRestriction: text({
      label: { en: "Who still has access", fr: "Qui y accède encore" },
      visibility: "internal",
    }),
  },
});

/** How long what is kept, phase by phase, and what happens then (GDPR Art. 5(1)(e), 30(1)(f)). */
export const retention = parts({
  part: "retentionRule",
  label: { en: "Retention", fr: "Conservation" },
  article: "GDPR Art. 30(1)(f), 13(2)(a)",
  fields: {
    scope: choice({
      label: { en: "For", fr: "Pour" },
      required: true,
      options: [
        { id: "activity", en: "The whole activity", fr: "Toute l’activité" },
        { id: "purpose", en: "Purposes", fr: "Des finalités" },
        { id: "data_item", en: "Data", fr: "Des données" },
        { id: "outcome", en: "An outcome", fr: "Une issue" },
        { id: "involvement", en: "A recipient", fr: "Un destinataire" },
      ],
    }),
    purposeIds: refs({ label: { en: "Purposes", fr: "Finalités" }, to: "purpose" }),
    dataUseIds: refs({ label: { en: "Data", fr: "Données" }, to: "dataUse" }),
    outcome: localised({
      label: { en: "Outcome", fr: "Issue" },
      help: { en: "“Application refused”", fr: "« Candidature refusée »" },
      max: 300,
    }),
    involvementId: ref({ label: { en: "Recipient", fr: "Destinataire" }, to: "involvement" }),
    phases,
    fate: term({ label: { en: "At the end", fr: "À l’issue" }, from: "retention_fates" }),
    fateLaws: laws({ label: { en: "Laws that require this", fr: "Textes qui l’imposent" } }),
    fatePartyId: ref({
      label: { en: "Returned or handed to", fr: "Restitué ou versé à" },
      to: "party",
    }),
    backupExtra: group({
      label: { en: "Backups last longer by", fr: "Sauvegardes plus longues de" },
      fields: {
        value: number({ label: { en: "Duration", fr: "Durée" }, min: 0, max: 10000 }),
        unit: choice({ label: { en: "Unit", fr: "Unité" }, options: periodUnits }),
      },
    }),
    presetId: term({
      label: { en: "Reference period", fr: "Durée de référence" },
      visibility: "internal",
      from: "retention_presets_fr",
    }),
    beyondLifetime: choice({
      label: { en: "Beyond the lifetime of the persons", fr: "Au-delà de la vie des personnes" },
      options: [
        { id: "yes", en: "Yes", fr: "Oui" },
        { id: "no", en: "No", fr: "Non" },
      ],
    }),
    justification: localised({ label: { en: "Reason", fr: "Motif" } }),
  },
});
