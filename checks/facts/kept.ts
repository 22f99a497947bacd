import type { Activity, DataUse, RetentionRule } from "#register/registry.ts";
import { purposesOf } from "./data.ts";

/** The retention rules for a data use: those that name it, else those of its purposes, else those of the activity. */
export function rulesFor(activity: Activity, use: DataUse): readonly RetentionRule[] {
  const { retention } = activity;
  const own = retention.filter(({ dataUseIds }) => dataUseIds.includes(use.id));
  if (own.length > 0) return own;
  const purposeIds = new Set(purposesOf(activity, use).map(({ id }) => id));
  const ofPurposes = retention.filter((rule) => rule.purposeIds.some((id) => purposeIds.has(id)));
  if (ofPurposes.length > 0) return ofPurposes;
  return retention.filter(({ scope }) => scope === "activity" || scope === "outcome");
}

/** Whether a rule keeps data at all: for a while, as a number of them, or in an archive. */
export function isKept({ phases }: RetentionRule): boolean {
  return phases.some(
    ({ count, phase, value }) =>
      (value ?? 0) > 0 || count !== null || phase === "intermediate_archive",
  );
}
