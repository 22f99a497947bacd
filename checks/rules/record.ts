import { hasMeasures } from "../facts/organisations.ts";
import { type Rule, rule } from "../rule.ts";

/** What every record of processing must say (GDPR Art. 30). */
export const recordRules: readonly Rule[] = [
  rule({
    id: "REC-001",
    severity: "error",
    article: "GDPR 30(1)(b)",
    on: "activity",
    appliesTo: "controller",
    fields: ["purposes"],
    message: { en: "The activity has no purpose.", fr: "Le traitement n’a aucune finalité." },
    fix: { en: "Add at least one purpose.", fr: "Ajouter au moins une finalité." },
    find: ({ activity }) => activity.purposes.length === 0,
  }),
  rule({
    id: "REC-002",
    severity: "error",
    article: "GDPR 30(1)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses"],
    message: {
      en: "No category of data subjects.",
      fr: "Aucune catégorie de personnes concernées.",
    },
    fix: { en: "Select the persons concerned.", fr: "Sélectionner les personnes concernées." },
    find: ({ activity }) =>
      activity.dataUses.length > 0 &&
      activity.dataUses.every(({ subjectIds }) => subjectIds.length === 0),
  }),
  rule({
    id: "REC-003",
    severity: "error",
    article: "GDPR 30(1)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses"],
    message: { en: "No category of personal data.", fr: "Aucune catégorie de données." },
    fix: { en: "Select the data.", fr: "Sélectionner les données." },
    find: ({ activity }) => activity.dataUses.length === 0,
  }),
  rule({
    id: "REC-004",
    severity: "error",
    article: "GDPR 30(1)(d), 13(1)(e)",
    on: "activity",
    appliesTo: "controller",
    fields: ["involvements", "noRecipient"],
    message: { en: "Recipients are not stated.", fr: "Les destinataires ne sont pas indiqués." },
    fix: {
      en: "Add internal departments, processors and third parties, or tick “none”.",
      fr: "Ajouter services internes, sous-traitants et tiers, ou cocher « aucun ».",
    },
    find: ({ activity }) => activity.involvements.length === 0 && activity.noRecipient === null,
  }),
  rule({
    id: "REC-005",
    severity: "error",
    article: "GDPR 30(1)(f), 13(2)(a), 5(1)(e)",
    on: "activity",
    appliesTo: "controller",
    fields: ["retention"],
    message: {
      en: "No retention period or criteria.",
      fr: "Aucune durée de conservation ni critère.",
    },
    fix: {
      en: "Add a rule: a period with its start event, or a criterion, for each phase.",
      fr: "Ajouter une règle : une durée avec son point de départ, ou un critère, pour chaque phase.",
    },
    find: ({ activity }) => activity.retention.length === 0,
  }),
  rule({
    id: "REC-006",
    severity: "warning",
    article: "GDPR 30(1)(g), 30(2)(d), 32(1)",
    on: "activity",
    appliesTo: "all",
    fields: ["measureIds", "organisations:defaultMeasureIds"],
    message: {
      en: "No description of security measures.",
      fr: "Aucune description des mesures de sécurité.",
    },
    fix: { en: "Select the measures applied.", fr: "Sélectionner les mesures appliquées." },
    find: ({ activity }, c) => !c.ask(hasMeasures, activity),
  }),
  rule({
    id: "REC-013",
    severity: "error",
    article: "GDPR 30(2)(a)",
    on: "activity",
    appliesTo: "processor",
    fields: ["clients", "clientListRef"],
    message: {
      en: "Processor register: client controller not identified.",
      fr: "Registre sous-traitant : responsable de traitement client non identifié.",
    },
    fix: {
      en: "Add each client, or the reference of a client list that is kept up to date and can be shown to the authority.",
      fr: "Ajouter chaque client, ou la référence d’une liste de clients tenue à jour et présentable à l’autorité.",
    },
    find: ({ activity: { clients, clientListRef } }) => {
      if (clientListRef !== null) return [];
      if (clients.length === 0) return [{}];
      const unnamed = clients.findIndex(({ name, contact }) => name === null || contact === null);
      if (unnamed === -1) return [];
      return [{ at: ["clients", unnamed, clients[unnamed]?.name === null ? "name" : "contact"] }];
    },
  }),
  rule({
    id: "REC-014",
    severity: "error",
    article: "GDPR 30(2)(b)",
    on: "activity",
    appliesTo: "processor",
    fields: ["processingCategories"],
    message: {
      en: "Processor register: categories of processing missing.",
      fr: "Registre sous-traitant : catégories de traitements absentes.",
    },
    fix: {
      en: "Describe what is done for the client.",
      fr: "Décrire ce qui est fait pour le client.",
    },
    find: ({ activity }) => Object.keys(activity.processingCategories).length === 0,
  }),
  rule({
    id: "REC-015",
    severity: "error",
    article: "GDPR 28(10)",
    on: "purpose",
    appliesTo: "processor",
    fields: ["forOwnBenefit"],
    message: {
      en: "Own purposes make us a controller for them.",
      fr: "Des finalités propres nous rendent responsables de traitement.",
    },
    fix: {
      en: "Create a controller record with its own basis and client authorisation.",
      fr: "Créer une fiche responsable de traitement avec base légale et autorisation du client.",
    },
    find: ({ purpose }) => purpose.forOwnBenefit === true,
  }),
];
