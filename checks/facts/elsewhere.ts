import type { Activity, RetentionRule } from "#register/registry.ts";
import { derived, index } from "../question.ts";
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

/** How long the same data are kept for the same purpose in one activity, and in all of an organisation. */
export const retentionElsewhere = {
  of: keptBy,
  all: index("activities", function* (activity) {
    for (const kept of keptBy(activity)) yield [kept.key, kept] as const;
  }),
};
