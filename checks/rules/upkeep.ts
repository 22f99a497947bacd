import type { Activity } from "#register/registry.ts";
import { monthsBefore } from "../day.ts";
import { hasFlag } from "../facts/data.ts";
import { policiesShowing } from "../facts/shown.ts";
import { dated } from "../facts/words.ts";
import { type Rule, rule } from "../rule.ts";

/** Persons who are informed by their employer and not by a public policy. */
const staff: ReadonlySet<string> = new Set(["employee", "former_employee", "temporary_worker"]);

/** Months after which a record is reviewed where it says nothing else. */
const usualInterval = 12;

/** The day a record is due for review, or null where none was planned nor any done. */
function reviewDue(activity: Activity): string | null {
  const { nextReviewAt, lastReviewedAt, reviewIntervalMonths } = activity;
  if (nextReviewAt !== null || lastReviewedAt === null) return nextReviewAt;
  return monthsBefore(lastReviewedAt, -(reviewIntervalMonths ?? usualInterval));
}

/** Records that are kept, reviewed, published and ended (GDPR Art. 5(1)(e), 24, 30). */
export const upkeepRules: readonly Rule[] = [
  rule({
    id: "REC-007",
    severity: "warning",
    article: "GDPR 5(2), 24(1)",
    on: "activity",
    appliesTo: "all",
    fields: ["ownerName", "ownerEmail", "department"],
    message: { en: "No owner for this record.", fr: "Aucun responsable interne de la fiche." },
    fix: { en: "Assign a department or person.", fr: "Affecter un service ou une personne." },
    find: ({ activity: { ownerName, ownerEmail, department } }) =>
      ownerName === null && ownerEmail === null && department === null,
  }),
  rule({
    id: "REC-008",
    severity: "warning",
    article: "GDPR 24(1), 30; CNIL (keep register up to date)",
    on: "activity",
    appliesTo: "all",
    fields: ["nextReviewAt", "lastReviewedAt", "reviewIntervalMonths"],
    message: {
      en: "The review of this record is overdue since {date}.",
      fr: "La revue de cette fiche est en retard depuis le {date}.",
    },
    fix: {
      en: "Review and confirm or edit the record.",
      fr: "Relire, confirmer ou modifier la fiche.",
    },
    find: ({ activity }, c) => {
      const due = reviewDue(activity);
      return due !== null && due < c.today ? [{ params: { date: dated(due) } }] : [];
    },
  }),
  rule({
    id: "REC-009",
    severity: "info",
    article: "GDPR 24(1)",
    on: "activity",
    appliesTo: "all",
    fields: ["lastReviewedAt"],
    message: {
      en: "This record has never been reviewed.",
      fr: "Cette fiche n’a jamais été relue.",
    },
    fix: { en: "Plan a review.", fr: "Planifier une revue." },
    silencedBy: ["REC-008"],
    find: ({ activity }, c) =>
      activity.lastReviewedAt === null &&
      activity.createdAt.slice(0, 10) < monthsBefore(c.today, usualInterval),
  }),
  rule({
    id: "REC-010",
    severity: "warning",
    article: "GDPR 13, 14",
    on: "activity",
    appliesTo: "controller",
    fields: ["otherNotice", "visibility", "policies:activityIds"],
    message: {
      en: "An active processing of external persons is not in the public policy.",
      fr: "Un traitement actif visant des personnes externes est absent de la politique publique.",
    },
    fix: {
      en: "Publish it or link it to another notice.",
      fr: "Le publier ou le rattacher à une autre mention.",
    },
    find: ({ activity }, c) =>
      activity.state === "approved" &&
      Object.keys(activity.otherNotice).length === 0 &&
      activity.dataUses.some(({ subjectIds }) => subjectIds.some((id) => !staff.has(id))) &&
      c.ask(policiesShowing, activity).length === 0,
  }),
  rule({
    id: "REC-011",
    severity: "warning",
    article: "GDPR 5(1)(e)",
    on: "activity",
    appliesTo: "all",
    fields: ["endDate"],
    message: {
      en: "The processing has ended but is still active.",
      fr: "Le traitement est terminé mais reste actif.",
    },
    fix: {
      en: "Archive the record and confirm deletion.",
      fr: "Archiver la fiche et confirmer la suppression.",
    },
    find: ({ activity: { endDate, archivedAt } }, c) =>
      endDate !== null && endDate < c.today && archivedAt === null,
  }),
  rule({
    id: "REC-012",
    severity: "warning",
    article: "GDPR 30(5)",
    on: "organisation",
    appliesTo: "all",
    fields: ["claimsArt30Exemption"],
    message: {
      en: "The small-organisation exemption cannot be relied on for these activities.",
      fr: "L’exemption de l’art. 30(5) ne s’applique pas à ces traitements.",
    },
    fix: {
      en: "Keep the record for every non-occasional activity.",
      fr: "Tenir le registre pour tout traitement non occasionnel.",
    },
    find: ({ organisation }, c) =>
      organisation.claimsArt30Exemption === true &&
      c
        .all("activities")
        .some(
          ({ organisationIds, occasional, dataUses, dpia }) =>
            (organisationIds.length === 0 || organisationIds.includes(organisation.id)) &&
            (occasional !== true ||
              (dpia?.criteria.length ?? 0) > 0 ||
              dataUses.some(
                ({ dataItemId }) =>
                  hasFlag(c, dataItemId, "special_category") || hasFlag(c, dataItemId, "criminal"),
              )),
        ),
  }),
];
