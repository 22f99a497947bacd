import type { Activity } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { builtInTerm } from "#register/vocabulary.ts";

const scores = ["profile_score", "credit_score", "performance_evaluation"];
const watched = ["video_surveillance", "location_precise"];
const combined = ["data_broker", "partner", "public_web"];
const sensitive = ["special_category", "criminal", "highly_personal"];

/**
 * Which of the nine criteria of WP248 rev.01 what is recorded of an activity points to, in their order. They are
 * suggestions for the screening (GDPR Art. 35), which somebody decides on; nothing is filled in silently.
 */
export function suggestedCriteria(activity: Activity, register: Register): readonly string[] {
  const { dataUses, purposes } = activity;
  const categories = dataUses.map(
    ({ dataItemId }) => register.find("data-items", dataItemId)?.categoryId ?? "",
  );
  const subjects = dataUses.flatMap(({ subjectIds }) => subjectIds);
  const sources = dataUses.flatMap((use) => use.sources.map(({ sourceId }) => sourceId ?? ""));
  const has = (list: readonly string[], wanted: readonly string[]) =>
    list.some((id) => wanted.includes(id));
  const met: Readonly<Record<string, boolean>> = {
    evaluation_scoring:
      purposes.some(({ profiling }) => profiling === true) || has(categories, scores),
    automated_decision: activity.automatedDecisions.length > 0,
    systematic_monitoring:
      has(categories, watched) ||
      (categories.includes("connection_logs") && subjects.includes("employee")),
    sensitive_or_highly_personal: categories.some((id) =>
      sensitive.some((flag) => builtInTerm(["data_categories"], id)?.[flag] === true),
    ),
    large_scale: activity.scale === "large",
    matching_combining: activity.combinesDatasets === true || has(sources, combined),
    vulnerable_subjects: subjects.some(
      (id) => builtInTerm(["data_subject_categories"], id)?.["vulnerable"] === true,
    ),
    innovative_use: activity.innovativeTechnology === true,
    exclusion_from_right: purposes.some(
      ({ mayExcludeFromService }) => mayExcludeFromService === true,
    ),
  };
  return Object.keys(met).filter((id) => met[id]);
}
