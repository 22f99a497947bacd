import { screeningOutcome } from "#checks/assessments.ts";
import type { Guide, Step } from "./guide.ts";

const criterion = (
  term: string,
  question: readonly [en: string, fr: string],
  help: readonly [en: string, fr: string],
): Step => ({
  field: "criteria",
  term,
  question: { en: question[0], fr: question[1] },
  help: { en: help[0], fr: help[1] },
});

/** The screening for an impact assessment: the nine criteria of WP248 rev.01, then the lists of the CNIL. */
export const screeningGuide: Guide = {
  title: {
    en: "Is an impact assessment needed?",
    fr: "Une analyse d’impact est-elle nécessaire ?",
  },
  outcome: screeningOutcome,
  dated: "screeningAt",
  steps: [
    criterion(
      "evaluation_scoring",
      [
        "Are people evaluated, scored or profiled?",
        "Les personnes sont-elles évaluées, notées ou profilées ?",
      ],
      [
        "A credit score, a prediction of health or performance, a profile for advertising.",
        "Une note de crédit, une prédiction de santé ou de performance, un profil publicitaire.",
      ],
    ),
    criterion(
      "automated_decision",
      [
        "Are decisions with legal or similar effect taken automatically?",
        "Des décisions à effet juridique ou similaire sont-elles automatisées ?",
      ],
      [
        "A refusal of credit or of an application that nobody looks at.",
        "Un refus de crédit ou de candidature que personne n'examine.",
      ],
    ),
    criterion(
      "systematic_monitoring",
      [
        "Are people watched systematically?",
        "Les personnes sont-elles surveillées systématiquement ?",
      ],
      [
        "Cameras, the position of vehicles, what employees do on the network.",
        "Des caméras, la position de véhicules, l'activité des salariés sur le réseau.",
      ],
    ),
    criterion(
      "sensitive_or_highly_personal",
      [
        "Are sensitive or highly personal data used?",
        "Des données sensibles ou hautement personnelles sont-elles utilisées ?",
      ],
      [
        "Health, opinions, offences; also bank data, location, private messages.",
        "La santé, les opinions, les infractions ; aussi les données bancaires, la localisation, la correspondance privée.",
      ],
    ),
    criterion(
      "large_scale",
      ["Is it done on a large scale?", "Est-ce réalisé à grande échelle ?"],
      [
        "Count the people, the data, how long it goes on and how far it reaches.",
        "Comptez les personnes, les données, la durée et l'étendue géographique.",
      ],
    ),
    criterion(
      "matching_combining",
      [
        "Are data from different sources combined?",
        "Des données de sources différentes sont-elles croisées ?",
      ],
      [
        "In a way the people concerned would not expect.",
        "D'une façon à laquelle les personnes ne s'attendraient pas.",
      ],
    ),
    criterion(
      "vulnerable_subjects",
      ["Are the people concerned vulnerable?", "Les personnes concernées sont-elles vulnérables ?"],
      [
        "Children, patients, employees, asylum seekers: whoever cannot easily refuse.",
        "Enfants, patients, salariés, demandeurs d'asile : ceux qui peuvent difficilement refuser.",
      ],
    ),
    criterion(
      "innovative_use",
      [
        "Is new technology used, or known technology in a new way?",
        "Une technologie nouvelle, ou un usage nouveau, est-il en jeu ?",
      ],
      [
        "Its consequences for people may not be known yet.",
        "Ses conséquences pour les personnes peuvent être encore inconnues.",
      ],
    ),
    criterion(
      "exclusion_from_right",
      [
        "Can it keep people from a right, a service or a contract?",
        "Peut-elle priver les personnes d'un droit, d'un service ou d'un contrat ?",
      ],
      [
        "A bank that decides by it whether to grant a loan.",
        "Une banque qui décide par ce moyen d'accorder ou non un prêt.",
      ],
    ),
    {
      field: "requiredListIds",
      question: {
        en: "Is it on the CNIL’s list of processing that requires an assessment?",
        fr: "Figure-t-elle sur la liste de la CNIL des traitements qui exigent une analyse ?",
      },
      help: {
        en: "For organisations in France (decision 2018-327). Choose what applies, or leave it empty.",
        fr: "Pour les organismes en France (délibération 2018-327). Choisissez ce qui s’applique, ou laissez vide.",
      },
    },
    {
      field: "exemptListId",
      question: {
        en: "Is it on the CNIL’s list of processing that requires none?",
        fr: "Figure-t-elle sur la liste de la CNIL des traitements qui n’en exigent pas ?",
      },
      help: {
        en: "For organisations in France. The processing must keep to the limits that the list sets.",
        fr: "Pour les organismes en France. Le traitement doit rester dans les limites que fixe la liste.",
      },
    },
  ],
};
