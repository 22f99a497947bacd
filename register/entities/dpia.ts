import { choice, date, group, term, terms, text } from "../field.ts";

const internal = { visibility: "internal" } as const;

/** DPIA screening and outcome (GDPR Art. 35, 36); never published. */
export const dpia = group({
  label: { en: "Impact assessment (DPIA)", fr: "Analyse d’impact (AIPD)" },
  article: "GDPR Art. 35",
  ...internal,
  fields: {
    screeningAt: date({ label: { en: "Screened on", fr: "Examen préalable le" }, ...internal }),
    screenedBy: text({ label: { en: "Screened by", fr: "Examen préalable par" }, ...internal }),
    criteria: terms({
      label: { en: "Criteria met", fr: "Critères remplis" },
      ...internal,
      from: "dpia_criteria",
    }),
    requiredListIds: terms({
      label: { en: "On the CNIL’s list “required”", fr: "Sur la liste CNIL « requise »" },
      ...internal,
      from: "dpia_required_fr",
    }),
    exemptListId: term({
      label: { en: "On the CNIL’s list “not required”", fr: "Sur la liste CNIL « non requise »" },
      ...internal,
      from: "dpia_exempt_fr",
    }),
    required: choice({
      label: { en: "Required", fr: "Requise" },
      ...internal,
      options: [
        { id: "yes", en: "Yes", fr: "Oui" },
        { id: "no", en: "No", fr: "Non" },
      ],
    }),
    notRequiredJustification: text({
      label: { en: "Why it is not required", fr: "Pourquoi elle n’est pas requise" },
      ...internal,
      multiline: true,
    }),
    doneAt: date({ label: { en: "Done on", fr: "Réalisée le" }, ...internal }),
    reference: text({ label: { en: "Reference", fr: "Référence" }, ...internal }),
    residualRisk: choice({
      label: { en: "Residual risk", fr: "Risque résiduel" },
      ...internal,
      options: [
        { id: "low", en: "Low", fr: "Faible" },
        { id: "medium", en: "Medium", fr: "Moyen" },
        { id: "high", en: "High", fr: "Élevé" },
      ],
    }),
    dpoAdvice: text({
      label: { en: "Advice of the DPO", fr: "Avis du DPO" },
      ...internal,
      multiline: true,
      article: "GDPR Art. 35(2)",
    }),
    priorConsultationAt: date({
      label: { en: "Authority consulted on", fr: "Autorité consultée le" },
      ...internal,
      article: "GDPR Art. 36",
    }),
    nextReviewAt: date({ label: { en: "Next review", fr: "Prochain réexamen" }, ...internal }),
  },
});
