import type { SuggestedLaw } from "./template.ts";

const legifrance = "https://www.legifrance.gouv.fr";

/** The French laws that the templates cite. */
export const accounting: SuggestedLaw = {
  text: "Code de commerce",
  articles: "L123-22",
  url: `${legifrance}/codes/texte_lc/LEGITEXT000005634379/`,
};

export const payslips: SuggestedLaw = {
  text: "Code du travail",
  articles: "L3243-1 à L3243-5",
  url: `${legifrance}/codes/texte_lc/LEGITEXT000006072050/`,
};

export const socialDeclarations: SuggestedLaw = {
  text: "Code de la sécurité sociale",
  articles: "L133-5-3",
  url: `${legifrance}/codes/texte_lc/LEGITEXT000006073189/`,
};

export const electronicMarketing: SuggestedLaw = {
  text: "Code des postes et des communications électroniques",
  articles: "L34-5",
  url: `${legifrance}/codes/texte_lc/LEGITEXT000006070987/`,
};
