/** What to do, by the kind of task. */
export const taskTexts = {
  activityReview: { en: "Review the record", fr: "Revoir la fiche" },
  policyReview: { en: "Review the policy", fr: "Revoir la politique" },
  impactReview: { en: "Review the impact assessment", fr: "Revoir l’analyse d’impact" },
  contract: { en: "Renew the contract", fr: "Renouveler le contrat" },
  certification: { en: "Ask for the new certificate", fr: "Demander le nouveau certificat" },
  framework: {
    en: "Verify the listing under the EU–US framework",
    fr: "Vérifier l’inscription au cadre UE–États-Unis",
  },
  claim: { en: "Verify the public statement", fr: "Vérifier l’affirmation publique" },
  waiver: { en: "The waiver ends", fr: "La dérogation prend fin" },
  subProcessorNotice: {
    en: "Accept or object to the new sub-processor",
    fr: "Accepter le nouveau sous-traitant ultérieur ou s’y opposer",
  },
} as const;

export type TaskKind = keyof typeof taskTexts;
