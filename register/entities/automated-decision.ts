import { boolean, choice, localised, parts, ref, refs, term, text } from "../field.ts";
import { laws } from "./law.ts";

/** Decisions taken without human involvement, with their logic, significance and human contact (GDPR Art. 22). */
export const automatedDecisions = parts({
  part: "automatedDecision",
  label: { en: "Automated decisions", fr: "Décisions automatisées" },
  article: "GDPR Art. 22, 13(2)(f)",
  fields: {
    purposeId: ref({ label: { en: "Purpose", fr: "Finalité" }, to: "purpose" }),
    dataUseIds: refs({ label: { en: "Data", fr: "Données" }, to: "dataUse" }),
    exception: choice({
      label: { en: "Why it is allowed", fr: "Pourquoi elle est permise" },
      article: "GDPR Art. 22(2)",
      options: [
        { id: "contract", en: "Contract", fr: "Contrat" },
        { id: "law", en: "Law", fr: "Loi" },
        { id: "explicit_consent", en: "Explicit consent", fr: "Consentement explicite" },
      ],
    }),
    basis: term({
      label: {
        en: "Lawful basis, where it differs from the purpose’s",
        fr: "Base légale, si elle diffère de celle de la finalité",
      },
      from: ["legal_bases", "other_grounds"],
    }),
    basisDetail: localised({
      label: { en: "Details of that basis", fr: "Précision sur cette base" },
      help: {
        en: "The interest, contract or means of withdrawal, as in a ground.",
        fr: "L’intérêt, le contrat ou le moyen de retrait, comme dans un fondement.",
      },
    }),
    withdrawalMeans: localised({
      label: { en: "How to withdraw consent", fr: "Comment retirer le consentement" },
    }),
    logic: localised({ label: { en: "How it works", fr: "Fonctionnement" }, multiline: true }),
    significance: localised({ label: { en: "Why it matters", fr: "Portée" }, multiline: true }),
    consequences: localised({
      label: { en: "Possible consequences", fr: "Conséquences possibles" },
      multiline: true,
    }),
    humanContact: localised({
      label: { en: "Whom to ask for a person", fr: "À qui demander une intervention humaine" },
    }),
    safeguards: localised({
      label: { en: "Safeguards laid down by law", fr: "Garanties prévues par la loi" },
    }),
    laws: laws({ label: { en: "Laws", fr: "Textes" } }),
    subjectsChildren: boolean({
      label: { en: "Concerns children", fr: "Concerne des enfants" },
      visibility: "internal",
    }),
    reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
  },
});
