import { boolean, choice, date, number, text, texts } from "../field.ts";

const internal = { visibility: "internal" } as const;

/** The situation of an activity that checks judge (GDPR Art. 30(5), 35(3)) and its upkeep; nothing of it is published. */
export const upkeepFields = {
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
    label: { en: "Occasional processing", fr: "Traitement occasionnel" },
    ...internal,
    article: "GDPR Art. 30(5)",
  }),
  combinesDatasets: boolean({
    label: { en: "Combines datasets", fr: "Croise des ensembles de données" },
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
      fr: "Pourquoi des copies de pièces d’identité sont conservées",
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
  startDate: date({ label: { en: "Started on", fr: "Date de début" }, ...internal }),
  endDate: date({ label: { en: "Ended on", fr: "Date de fin" }, ...internal }),
  materialChangeAt: date({
    label: { en: "Last material change", fr: "Dernier changement important" },
    ...internal,
  }),
  notes: text({ label: { en: "Notes", fr: "Notes" }, ...internal, multiline: true, max: 8000 }),
};
