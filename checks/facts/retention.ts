import type { Activity, DataUse, Purpose, RetentionRule } from "#register/registry.ts";
import { serves } from "./data.ts";

/** The purposes and data of an activity that no retention rule covers. */
export type Uncovered = {
  readonly purposes: readonly Purpose[];
  readonly dataUses: readonly DataUse[];
};

const coversPurpose = ({ scope, purposeIds }: RetentionRule, { id }: Purpose) =>
  scope === "activity" ||
  scope === "outcome" ||
  (scope === "purpose" && (purposeIds.length === 0 || purposeIds.includes(id)));

const coversUse = ({ scope, dataUseIds }: RetentionRule, { id }: DataUse) =>
  scope === "activity" || scope === "outcome" || (scope === "data_item" && dataUseIds.includes(id));

/** Whether a rule says how long the data of a purpose are kept; what a recipient keeps is no rule of ours. */
export function isKeptBy(rule: RetentionRule, purpose: Purpose, use: DataUse): boolean {
  return coversUse(rule, use) || (coversPurpose(rule, purpose) && serves(use, purpose));
}

/**
 * What of an activity has no retention rule. A purpose counts as covered where all its data are; data that turn up
 * incidentally and say when they are deleted need no rule.
 */
export function uncovered({ purposes, dataUses, retention }: Activity): Uncovered {
  const isUseCovered = (use: DataUse) =>
    (use.incidental === true && Object.keys(use.incidentalLimit).length > 0) ||
    retention.some(
      (rule) =>
        coversUse(rule, use) ||
        purposes.some((purpose) => coversPurpose(rule, purpose) && serves(use, purpose)),
    );
  const bare = dataUses.filter((use) => !isUseCovered(use));
  const isPurposeCovered = (purpose: Purpose) => {
    if (retention.some((rule) => coversPurpose(rule, purpose))) return true;
    const its = dataUses.filter((use) => serves(use, purpose));
    return its.length > 0 && its.every((use) => !bare.includes(use));
  };
  return { purposes: purposes.filter((one) => !isPurposeCovered(one)), dataUses: bare };
}
