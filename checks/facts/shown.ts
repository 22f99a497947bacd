import type { Locale, LocalisedText } from "#register/locale.ts";
import { textIn } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Activity, Organisation, Policy } from "#register/registry.ts";
import type { Question } from "../question.ts";

/** The organisations of a policy: those it names, or all. */
export function organisationsOf(register: Register, policy: Policy): readonly Organisation[] {
  const all = register.current("organisations");
  return policy.organisationIds.length === 0
    ? all
    : all.filter(({ id }) => policy.organisationIds.includes(id));
}

/** Whether a policy shows an activity: approved, not internal, of its organisations and among its activities. */
export function isShownIn(register: Register, policy: Policy, activity: Activity): boolean {
  if (activity.archivedAt !== null || activity.state !== "approved") return false;
  if (activity.visibility === "internal") return false;
  if (policy.activityIds.length > 0 && !policy.activityIds.includes(activity.id)) return false;
  const owners = activity.organisationIds;
  return (
    owners.length === 0 || organisationsOf(register, policy).some(({ id }) => owners.includes(id))
  );
}

/** The policies that show an activity. */
export const policiesShowing: Question<Activity, readonly Policy[]> = (register) => (activity) =>
  register.current("policies").filter((policy) => isShownIn(register, policy, activity));

/** The activities a policy shows. */
export const shownIn: Question<Policy, readonly Activity[]> = (register) => (policy) =>
  register.current("activities").filter((activity) => isShownIn(register, policy, activity));

/**
 * The languages an activity is read in: those of the policies that show it or, where none does, of its organisations.
 * Empty where no policy and no organisation names a language.
 */
export const languagesOf: Question<Activity, readonly Locale[]> = (register) => (activity) => {
  const policies = policiesShowing(register)(activity);
  const organisations = register
    .current("organisations")
    .filter(
      ({ id }) => activity.organisationIds.length === 0 || activity.organisationIds.includes(id),
    );
  const from = policies.length > 0 ? policies : organisations;
  return [...new Set(from.flatMap(({ languages }) => languages))];
};

/**
 * The breach of a text that is wanted in these languages: empty where it has them all; without languages where it has
 * none of them, so that nobody is told of a missing translation where there is no text.
 */
export function missingText(
  text: LocalisedText,
  languages: readonly Locale[],
): readonly { readonly languages: readonly Locale[] }[] {
  if (languages.length === 0) return Object.keys(text).length === 0 ? [{ languages: [] }] : [];
  const missing = languages.filter((language) => textIn(text, language) === undefined);
  if (missing.length === 0) return [];
  return [{ languages: missing.length === languages.length ? [] : missing }];
}
