import type { Register } from "#register/register.ts";
import type { Activity, Organisation } from "#register/registry.ts";
import type { Question } from "../question.ts";

/** The organisations an activity belongs to: those it names, or all. */
function ownersOf(register: Register, activity: Activity): readonly Organisation[] {
  const all = register.current("organisations");
  return activity.organisationIds.length === 0
    ? all
    : all.filter(({ id }) => activity.organisationIds.includes(id));
}

/** Whether one of an activity's organisations is a public body. */
export const isOfPublicBody: Question<Activity, boolean> = (register) => (activity) =>
  ownersOf(register, activity).some(({ isPublicBody }) => isPublicBody === true);

/** The countries of an activity's organisations. */
export const countriesOf: Question<Activity, readonly string[]> = (register) => (activity) =>
  ownersOf(register, activity).flatMap(({ country }) => (country === null ? [] : [country]));

/** The organisations of an activity without a public mandate: neither public bodies nor entrusted with a task. */
export const withoutMandate: Question<Activity, readonly string[]> = (register) => (activity) =>
  ownersOf(register, activity)
    .filter(({ isPublicBody, publicMandate }) => isPublicBody !== true && publicMandate === null)
    .map(({ id }) => id);

/** The measures of an activity: its own and those its organisations take by default, by their ids. */
const measureIdsOf = (register: Register, activity: Activity): ReadonlySet<string> =>
  new Set([
    ...activity.measureIds,
    ...ownersOf(register, activity).flatMap(({ defaultMeasureIds }) => defaultMeasureIds),
  ]);

/** The words of the catalogue for the measures of an activity, in alphabetical order; own measures have none. */
export const measuresOf: Question<Activity, readonly string[]> = (register) => (activity) =>
  [...measureIdsOf(register, activity)]
    .flatMap((id) => register.find("security-measures", id)?.catalogueId ?? [])
    .sort();

/** Whether any measure is recorded for an activity. */
export const hasMeasures: Question<Activity, boolean> = (register) => (activity) =>
  measureIdsOf(register, activity).size > 0;
