import type { Activity, RetentionRule } from "#register/registry.ts";
import { derived, index, type Question } from "../question.ts";
import { serves } from "./data.ts";
import { isKeptBy } from "./retention.ts";

/** How long an activity keeps a data item for a usual purpose of an organisation. */
type Kept = {
  readonly key: string;
  readonly activityId: string;
  /** The same for the same phases. */
  readonly period: string;
  readonly isJustified: boolean;
};

const keptBy = derived((activity: Activity): readonly Kept[] => [...keptIn(activity)]);

const periodIn = derived(({ phases }: RetentionRule) =>
  JSON.stringify(phases.map(({ phase, triggers, unit, value }) => [phase, value, unit, triggers])),
);

function* keptIn(activity: Activity): Generator<Kept> {
  if (activity.state !== "approved") return;
  for (const purpose of activity.purposes) {
    if (purpose.catalogueId === null) continue;
    for (const use of activity.dataUses) {
      if (!serves(use, purpose) || use.dataItemId === null) continue;
      const rules = activity.retention.filter(
        (rule) => rule.scope !== "outcome" && isKeptBy(rule, purpose, use),
      );
      if (rules.length === 0) continue;
      const period = rules.map(periodIn).join();
      const isJustified = rules.some(({ justification }) => Object.keys(justification).length > 0);
      for (const organisationId of activity.organisationIds) {
        const key = `${organisationId}/${purpose.catalogueId}/${use.dataItemId}`;
        yield { key, activityId: activity.id, period, isJustified };
      }
    }
  }
}

/** What is kept for no reason of its own, by its key. */
const unjustified = index("activities", function* (activity) {
  for (const kept of keptBy(activity)) if (!kept.isJustified) yield [kept.key, kept] as const;
});

/** The first that keeps it, and the first that keeps it for another time: one of them differs from any period. */
const firstTwo = derived((all: readonly Kept[]) => {
  const other = all.find(({ period }) => period !== all[0]?.period);
  return [...all.slice(0, 1), ...(other === undefined ? [] : [other])];
});

const first: Question<string, readonly Kept[]> = (register) => {
  const all = unjustified(register);
  return (key) => firstTwo(all(key));
};

/**
 * How long the same data are kept for the same purpose in one activity, and in an organisation's first activities that
 * differ in it.
 */
export const retentionElsewhere = { of: keptBy, first };
