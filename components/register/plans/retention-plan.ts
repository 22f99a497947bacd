import type { FormValues } from "../form-value.ts";
import { always, type FormPlan, is, only, onRequest, orWhen } from "./form-plan.ts";

/** For what, how long phase by phase, and what happens then. */
export const retentionPlan: FormPlan = [
  always("scope"),
  only(is("scope", "purpose"), "purposeIds"),
  only(is("scope", "data_item"), "dataUseIds"),
  only(is("scope", "outcome"), "outcome"),
  only(is("scope", "involvement"), "involvementId"),
  always("presetId", "phases", "fate"),
  only(is("fate", "return", "handed_over", "permanent_archive"), "fatePartyId"),
  orWhen(
    onRequest("A law behind what happens then", "Un texte qui l'impose", "fateLaws"),
    is("fate", "anonymise_public", "handed_over", "permanent_archive"),
  ),
  onRequest("Backups last longer", "Des sauvegardes plus longues", "backupExtra"),
  onRequest("Longer than a lifetime", "Au-delà d'une vie", "beyondLifetime"),
  onRequest("A reason", "Un motif", "justification"),
];

const countOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const hasText = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0;

const hasSeveralEvents = ({ triggers, ownTrigger }: FormValues) =>
  countOf(triggers) + (hasText(ownTrigger) ? 1 : 0) > 1;

/** One phase: a duration from an event; the earlier or later of several, a criterion or a count where that is how it is. */
export const phasePlan: FormPlan = [
  always("phase", "value", "unit", "triggers"),
  only(hasSeveralEvents, "combine"),
  onRequest("An event in own words", "Un événement en propres termes", "ownTrigger"),
  onRequest("A criterion instead", "Plutôt un critère", "criteria"),
  onRequest("A number instead", "Plutôt un nombre", "count"),
  onRequest("Laws", "Des textes", "laws"),
  onRequest("A reason", "Un motif", "justification"),
  orWhen(
    onRequest("Who still has access", "Qui y accède encore", "accessRestriction"),
    is("phase", "intermediate_archive"),
  ),
];
