import {
  boolean,
  choice,
  date,
  group,
  localised,
  parts,
  refs,
  rows,
  term,
  terms,
  text,
} from "../field.ts";
import { laws, lawsForData } from "./law.ts";

const lia = group({
  label: { en: "Legitimate-interest assessment", fr: "Mise en balance des intérêts" },
  article: "GDPR Art. 6(1)(f)",
  visibility: "internal",
  fields: {
    purposeTest: text({
      label: { en: "Is the interest lawful and real?", fr: "L’intérêt est-il licite et réel ?" },
      visibility: "internal",
      multiline: true,
    }),
    necessity: text({
      label: { en: "Why it needs these data", fr: "Pourquoi ces données sont nécessaires" },
      visibility: "internal",
      multiline: true,
    }),
    lessIntrusive: boolean({
      label: { en: "A less intrusive way exists", fr: "Un moyen moins intrusif existe" },
      visibility: "internal",
    }),
    isExpected: boolean({
      label: { en: "People can expect it", fr: "Les personnes peuvent s’y attendre" },
      visibility: "internal",
      article: "GDPR Art. 6(1)(f)",
    }),
    impact: choice({
      label: { en: "Impact on people", fr: "Incidence sur les personnes" },
      visibility: "internal",
      options: [
        { id: "low", en: "Low", fr: "Faible" },
        { id: "medium", en: "Medium", fr: "Moyenne" },
        { id: "high", en: "High", fr: "Forte" },
      ],
    }),
    measures: text({
      label: { en: "What protects them", fr: "Ce qui les protège" },
      visibility: "internal",
      multiline: true,
    }),
    doneAt: date({ label: { en: "Done on", fr: "Faite le" }, visibility: "internal" }),
    reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
    outcome: choice({
      label: { en: "Outcome", fr: "Conclusion" },
      visibility: "internal",
      options: [
        { id: "interest_prevails", en: "The interest prevails", fr: "L’intérêt prévaut" },
        { id: "with_measures", en: "Prevails with measures", fr: "Prévaut avec des mesures" },
        {
          id: "rights_prevail",
          en: "The person’s rights prevail",
          fr: "Les droits de la personne prévalent",
        },
      ],
    }),
    summary: text({
      label: { en: "Summary", fr: "Résumé" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
});

const consent = group({
  label: { en: "Consent", fr: "Consentement" },
  article: "GDPR Art. 7",
  fields: {
    mechanism: term({
      label: { en: "How it is given", fr: "Mode de recueil" },
      visibility: "internal",
      from: "consent_mechanisms",
    }),
    withdrawalMeans: localised({
      label: { en: "How to withdraw it", fr: "Comment le retirer" },
      article: "GDPR Art. 7(3)",
    }),
    proofLocation: text({
      label: { en: "Where the proof is kept", fr: "Où la preuve est conservée" },
      visibility: "internal",
      article: "GDPR Art. 7(1)",
    }),
    isExplicit: boolean({ label: { en: "Explicit consent", fr: "Consentement explicite" } }),
    freelyGiven: text({
      label: { en: "Why it is freely given", fr: "Pourquoi il est libre" },
      help: {
        en: "For staff, applicants and public bodies: why a refusal has no consequence.",
        fr: "Pour le personnel, les candidats et les organismes publics : pourquoi un refus est sans conséquence.",
      },
      visibility: "internal",
      multiline: true,
      article: "GDPR Art. 7(4), recital 43",
    }),
    granularity: text({
      label: { en: "Given separately for", fr: "Donné séparément pour" },
      visibility: "internal",
    }),
    parentalMechanism: text({
      label: { en: "Parental authorisation", fr: "Autorisation parentale" },
      visibility: "internal",
      article: "GDPR Art. 8",
    }),
  },
});

/** Legal grounds of a purpose: a basis of Art. 6(1) or another ground, the part it covers, its laws, interest or consent, and Art. 9/10 conditions. */
export const grounds = parts({
  part: "ground",
  label: { en: "Legal grounds", fr: "Fondements" },
  article: "GDPR Art. 6(1), 13(1)(c)",
  fields: {
    basis: term({
      label: { en: "Lawful basis", fr: "Base légale" },
      required: true,
      from: ["legal_bases", "other_grounds"],
      article: "GDPR Art. 6(1)",
    }),
    covers: localised({ label: { en: "The part it covers", fr: "La partie couverte" }, max: 500 }),
    coversDataUseIds: refs({
      label: { en: "Covers these data", fr: "Couvre ces données" },
      to: "dataUse",
    }),
    coversSubjectIds: terms({
      label: { en: "Covers these persons", fr: "Couvre ces personnes" },
      from: "data_subject_categories",
    }),
    condition: localised({
      label: { en: "Condition", fr: "Condition" },
      help: { en: "When it applies: “In the shop”.", fr: "Quand il s’applique : « En boutique »." },
      max: 500,
    }),
    isFallback: boolean({
      label: { en: "Applies in all other cases", fr: "S’applique dans les autres cas" },
    }),
    contract: localised({
      label: { en: "Contract", fr: "Contrat" },
      help: {
        en: "With its article: “our service contract with you”.",
        fr: "Avec « du » : « du contrat de service ».",
      },
      max: 500,
    }),
    precontractual: boolean({
      label: { en: "Only steps before a contract", fr: "Mesures précontractuelles seulement" },
    }),
    laws: lawsForData({ label: { en: "Laws", fr: "Textes" }, article: "GDPR Art. 6(3)" }),
    interest: localised({
      label: { en: "Legitimate interest", fr: "Intérêt légitime" },
      article: "GDPR Art. 13(1)(d)",
      help: {
        en: "Completes “our legitimate interest in …ing”.",
        fr: "Complète « notre intérêt légitime à … ».",
      },
    }),
    interestOf: localised({
      label: { en: "Interest of a third party", fr: "Intérêt d’un tiers" },
      max: 500,
    }),
    lia,
    consent,
    vitalInterest: localised({ label: { en: "Vital interest", fr: "Intérêt vital" } }),
    exemptionReason: localised({
      label: { en: "Why no consent is needed", fr: "Pourquoi aucun consentement n’est requis" },
    }),
    art9: rows({
      label: {
        en: "Conditions for special categories",
        fr: "Conditions pour les données sensibles",
      },
      article: "GDPR Art. 9(2)",
      fields: {
        conditionId: term({
          label: { en: "Condition", fr: "Condition" },
          required: true,
          from: "art9_conditions",
        }),
        dataUseIds: refs({
          label: { en: "For these data (empty: all)", fr: "Pour ces données (vide : toutes)" },
          to: "dataUse",
        }),
        laws: laws({ label: { en: "Laws", fr: "Textes" } }),
        justification: localised({
          label: { en: "Why it is necessary", fr: "Pourquoi cela est nécessaire" },
        }),
      },
    }),
    art10: rows({
      label: { en: "Grounds for criminal data", fr: "Fondements pour les données pénales" },
      article: "GDPR Art. 10",
      fields: {
        conditionId: term({
          label: { en: "Ground", fr: "Fondement" },
          required: true,
          from: "art10_conditions",
        }),
        dataUseIds: refs({
          label: { en: "For these data (empty: all)", fr: "Pour ces données (vide : toutes)" },
          to: "dataUse",
        }),
        laws: laws({ label: { en: "Laws", fr: "Textes" } }),
      },
    }),
    nirAuthorisationRef: text({
      label: { en: "Authorisation to use the NIR", fr: "Autorisation d’usage du NIR" },
      visibility: "internal",
      article: "Loi 78-17 art. 30",
    }),
  },
});
