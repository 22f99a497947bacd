import type { Collection } from "#register/registry.ts";
import { always, type FormPlan, onRequest } from "./form-plan.ts";
import { termPlan } from "./term-plan.ts";

const activitySections: Readonly<Record<string, FormPlan>> = {
  record: [
    always("reference", "name", "organisationIds", "ourRole", "ownerName", "ownerEmail"),
    always("visibility"),
    onRequest("A description", "Une description", "description"),
    onRequest("Department and tags", "Service et étiquettes", "department", "tags"),
  ],
  data: [
    always("dataUses", "noSpecialCategories"),
    onRequest("Data not obtained from the person", "Des données obtenues d'ailleurs", "art14"),
  ],
  retention: [
    always("retention"),
    onRequest("How data are purged", "La procédure de purge", "purgeProcedure"),
  ],
  security: [
    always("measureIds", "systems"),
    onRequest("Copies of identity documents", "Copies de pièces d'identité", "idCopyJustification"),
    onRequest("Breaches", "Des violations", "breachIds"),
  ],
  upkeep: [
    always("lastReviewedAt", "reviewIntervalMonths", "nextReviewAt", "notes"),
    onRequest(
      "Start, end, changes",
      "Début, fin, changements",
      "startDate",
      "endDate",
      "materialChangeAt",
    ),
    onRequest("Only occasional", "Seulement occasionnel", "occasional"),
    onRequest("A notice of its own", "Une notice distincte", "otherNotice"),
  ],
};

/** Sections in which only some fields are everybody's, by collection and the id of the section. */
export const sectionPlans: {
  readonly [C in Collection]?: Readonly<Record<string, FormPlan>>;
} = { activities: activitySections, terms: { term: termPlan } };

/** Fields that a form does not show, because another way of changing them asks for the right to do so. */
export const changedElsewhere: ReadonlySet<string> = new Set(["state"]);
