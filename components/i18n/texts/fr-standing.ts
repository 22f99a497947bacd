import type { standingEn } from "./en-standing.ts";
import { figure } from "./fr-figures.ts";

/** The words of completeness, risk and what is due, in French. */
export const standingFr: typeof standingEn = {
  title: "État du registre",
  completeness: "Complétude",
  completenessHelp:
    "La part de ce que les fiches devraient dire et qui y est dit. Ce n’est pas une mesure de conformité.",
  complete: "Rien ne manque.",
  missing: (count) => `${count} ${count < 2 ? "point" : "points"} à compléter`,
  lacking: (title, what) => `${title} : ${what}`,
  mean: (count) =>
    `${figure(count)} ${count < 2 ? "activité approuvée" : "activités approuvées"} pour quatre cinquièmes, les organismes pour un`,
  noneApproved: "Aucune activité n’est encore approuvée.",
  risk: "Risque",
  riskHelp:
    "Ce qui fait peser davantage une activité sur les personnes. Cela ne dit rien de sa licéité.",
  noRisk: "Aucune circonstance aggravante.",
  levels: { low: "faible", medium: "moyen", high: "élevé", critical: "critique" },
  criteria: "Pour l’examen de la nécessité d’une AIPD, la fiche évoque aussi ces critères",
  due: "Échéances proches",
  nothingDue: "Aucune échéance dans les trois mois.",
  overdue: "en retard",
  calendar: "M’abonner dans mon agenda",
  calendarHelp:
    "Un agenda lit les échéances à une adresse qui vous est propre : revues, contrats, certifications, dérogations et avis de sous-traitance, des fiches que vous pouvez lire, et rien d’autre du registre. Quiconque connaît cette adresse peut les lire.",
  calendarMake: "Créer une adresse",
  calendarReplace: "Créer une nouvelle adresse ; l’ancienne prend fin",
  calendarEnd: "Supprimer mon agenda",
  calendarShown: "Cette adresse n’est affichée que maintenant. Ajoutez-la à votre agenda :",
  calendarSince: (day) => `Vous avez un agenda depuis le ${day}.`,
};
