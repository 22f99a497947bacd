import type { guideEn } from "./en-guide.ts";

/** The words of assessments that are asked step by step, in French. */
export const guideFr: typeof guideEn = {
  open: "Pas à pas",
  question: (number, of) => `Question ${number} sur ${of}`,
  allAnswered: "Conclusion",
  because: "Pourquoi",
  applies: "Est-ce le cas ?",
  next: "Suivant",
  back: "Précédent",
  record: "Consigner cette conclusion",
  recordHelp:
    "La conclusion et la date du jour sont remplies. Vous pouvez en décider autrement dans le formulaire ; rien n’est enregistré avant la fiche.",
};
