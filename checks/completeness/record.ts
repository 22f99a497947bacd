import { measuresOf } from "../facts/organisations.ts";
import { type BlockMaker, isForOthers, isWritten, point } from "./point.ts";

/** Measures that describe security enough for a record of processing. */
const enoughMeasures = 3;

/** What the record says of itself, of our clients, of security and of the impact on people. */
export const recordBlocks: readonly BlockMaker[] = [
  {
    id: "identity",
    label: { en: "Identity and owner", fr: "Identité et responsable" },
    weight: 5,
    pointsOf: (activity, register) => [
      point("Name", "Nom", isWritten(activity.name, activity, register), ["name"]),
      point("Owner", "Responsable interne", activity.ownerName !== null, ["ownerName"]),
      point("State", "État", activity.state !== null, ["state"]),
      point("Next review", "Prochaine revue", activity.nextReviewAt !== null, ["nextReviewAt"]),
    ],
  },
  {
    id: "clients",
    label: { en: "Clients and what we do for them", fr: "Clients et ce que nous faisons pour eux" },
    weight: 15,
    pointsOf: (activity, register) =>
      isForOthers(activity)
        ? [
            point(
              "Clients or their list",
              "Clients ou leur liste",
              activity.clients.length > 0 || activity.clientListRef !== null,
              ["clients"],
            ),
            point(
              "Categories of processing",
              "Catégories de traitements",
              isWritten(activity.processingCategories, activity, register),
              ["processingCategories"],
            ),
          ]
        : [],
  },
  {
    id: "security",
    label: { en: "Security", fr: "Sécurité" },
    weight: 5,
    pointsOf: (activity, register) => [
      point(
        "Security measures",
        "Mesures de sécurité",
        measuresOf(register)(activity).length >= enoughMeasures,
        ["measureIds"],
      ),
    ],
  },
  {
    id: "impact",
    label: { en: "Impact assessment", fr: "Analyse d’impact" },
    weight: 5,
    pointsOf: (activity) => {
      if (isForOthers(activity)) return [];
      const { dpia } = activity;
      const isScreened = dpia !== null && (dpia.screeningAt !== null || dpia.doneAt !== null);
      const screening = point("Screening", "Examen préalable", isScreened, ["dpia", "screeningAt"]);
      if (dpia?.required !== "yes") return [screening];
      return [
        screening,
        point("Impact assessment", "Analyse d'impact", dpia.doneAt !== null, ["dpia", "doneAt"]),
      ];
    },
  },
];
