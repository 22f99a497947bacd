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

/** What tells whether a policy shows an activity: approved, not internal, of its organisations and among its activities. */
function showing(register: Register, policy: Policy): (activity: Activity) => boolean {
  const own = new Set(organisationsOf(register, policy).map(({ id }) => id));
  const named = new Set(policy.activityIds);
  return ({ archivedAt, id, organisationIds, state, visibility }) =>
    archivedAt === null &&
    state === "approved" &&
    visibility !== "internal" &&
    (named.size === 0 || named.has(id)) &&
    (organisationIds.length === 0 || organisationIds.some((owner) => own.has(owner)));
}

/** Whether a policy shows an activity. */
export function isShownIn(register: Register, policy: Policy, activity: Activity): boolean {
  return showing(register, policy)(activity);
}

/** The policies that show an activity. */
export const policiesShowing: Question<Activity, readonly Policy[]> = (register) => {
  const policies = register
    .current("policies")
    .map((policy) => ({ policy, isShown: showing(register, policy) }));
  return (activity) =>
    policies.flatMap(({ isShown, policy }) => (isShown(activity) ? [policy] : []));
};

/** The activities a policy shows. */
export const shownIn: Question<Policy, readonly Activity[]> = (register) => (policy) =>
  register.current("activities").filter(showing(register, policy));

/**
 * The languages an activity is read in: those of the policies that show it or, where none does, of its organisations.
 * Empty where no policy and no organisation names a language.
 */
export const languagesOf: Question<Activity, readonly Locale[]> = (register) => {
  const showingIt = policiesShowing(register);
  return (activity) => languagesIn(register, activity, showingIt(activity));
};

function languagesIn(
  register: Register,
  activity: Activity,
  policies: readonly Policy[],
): readonly Locale[] {
  const organisations = register
    .current("organisations")
    .filter(
      ({ id }) => activity.organisationIds.length === 0 || activity.organisationIds.includes(id),
    );
  const from = policies.length > 0 ? policies : organisations;
  return [...new Set(from.flatMap(({ languages }) => languages))];
}

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
