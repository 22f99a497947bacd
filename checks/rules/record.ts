import { type Rule, rule } from "../rule.ts";

const onRecord = { on: "activity", appliesTo: "controller", severity: "error" } as const;

/** What every record of processing must say (GDPR Art. 30(1)). */
export const recordRules: readonly Rule[] = [
  rule({
    id: "REC-001",
    ...onRecord,
    article: "GDPR 30(1)(b)",
    fields: ["purposes"],
    message: {
      en: "The activity has no purpose.",
      fr: "Le traitement n'a aucune finalité.",
    },
    fix: { en: "Add at least one purpose.", fr: "Ajouter au moins une finalité." },
    find: ({ activity }) => activity.purposes.length === 0,
  }),
  rule({
    id: "REC-005",
    ...onRecord,
    article: "GDPR 30(1)(f), 13(2)(a), 5(1)(e)",
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
];
