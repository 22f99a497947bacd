import type { referenceEn } from "./en-reference.ts";

/** The words of the reference data in French. */
export const referenceFr: typeof referenceEn = {
  title: "Droit en vigueur",
  lead: "Ce qui évolue dans le droit, avec ses dates et ses sources. Les contrôles suivent ce qui est en vigueur le jour considéré.",
  adequacy: "Décisions d’adéquation",
  adequacyHelp:
    "Pays et organisations internationales vers lesquels les données peuvent partir sans autre formalité (RGPD art. 45). Indiquez ici qu’une décision prend fin, est prolongée ou adoptée : les transferts qu’elle fonde sont jugés selon ses dates.",
  framework:
    "Pour les États-Unis, le destinataire doit aussi figurer sur la liste du cadre de protection des données (DPF). Son transfert garde le jour où quelqu’un l’a vérifié.",
  frameworkList: "La liste du cadre",
  members: "Espace économique européen",
  membersHelp: "À l’intérieur, rien n’est un transfert.",
  safeguards: "Garanties et dérogations",
  safeguardsHelp:
    "Ce qui peut fonder un transfert ailleurs. Les art. 46 à 49 du RGPD en énumèrent limitativement les natures ; indiquez ici que des clauses, des règles ou un arrangement sont adoptés, modifiés ou abrogés : les transferts qu’ils fondent sont jugés selon leurs dates.",
  authorities: "Autorités de contrôle",
  authoritiesHelp: "Auprès de qui une réclamation peut être introduite (RGPD art. 77).",
  country: "Pays",
  safeguard: "Garantie",
  organisation: "Organisation internationale",
  decision: "Décision",
  period: "En vigueur",
  source: "Référence",
  own: "Modifiée ici",
  limited: "Pour certains destinataires ou données",
  standings: { "in force": "En vigueur", "to come": "À venir", ended: "Terminée" },
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  always: "depuis avant le RGPD",
  change: "Modifier",
  changeOf: (label) => `Modifier : ${label}`,
  addDecision: "Ajouter une décision",
  addMember: "Ajouter un pays",
  addSafeguard: "Ajouter une garantie",
  addAuthority: "Ajouter une autorité",
};
