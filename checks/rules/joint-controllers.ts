import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** The arrangement between joint controllers and what people learn of it (GDPR Art. 26). */
export const jointControllerRules: readonly Rule[] = [
  rule({
    id: "ORG-010",
    severity: "error",
    article: "GDPR 26(1)",
    on: "involvement",
    appliesTo: "controller",
    fields: ["arrangement.reference", "roleId"],
    message: {
      en: "Joint controllership without an arrangement.",
      fr: "Responsabilité conjointe sans accord.",
    },
    fix: {
      en: "Sign an Art. 26 arrangement and record its reference and date.",
      fr: "Conclure l’accord de l’article 26 et en consigner la référence et la date.",
    },
    find: ({ activity, involvement }) =>
      // Joint controllers of one activity may share an arrangement: the first without one tells it for all.
      activity.involvements.find(
        ({ roleId, arrangement }) =>
          roleId === "joint_controller" && (arrangement?.reference ?? null) === null,
      ) === involvement,
  }),
  rule({
    id: "ORG-011",
    severity: "error",
    article: "GDPR 26(2)",
    on: "involvement",
    appliesTo: "controller",
    fields: ["arrangement.essence"],
    message: {
      en: "The essence of the joint arrangement is not made available to data subjects.",
      fr: "Les grandes lignes de l’accord conjoint ne sont pas mises à disposition.",
    },
    fix: {
      en: "Write a two-sentence summary per language.",
      fr: "Rédiger un résumé de deux phrases par langue.",
    },
    find: ({ activity, involvement: { arrangement, roleId } }, c) =>
      roleId === "joint_controller" && (arrangement?.reference ?? null) !== null
        ? missingText(arrangement?.essence ?? {}, c.ask(languagesOf, activity))
        : [],
  }),
];
