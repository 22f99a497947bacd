import type { Overview } from "#queries/overview.ts";

/** The steps from an empty register to a published policy, in order. */
export const stepNames = ["organisation", "activity", "approve", "policy", "publish"] as const;

export type Step = {
  readonly name: (typeof stepNames)[number];
  readonly isDone: boolean;
  /** Where the step is done. */
  readonly href: string;
};

/** How far a register has come. */
export function stepsOf({ counts, activitiesByState, policies }: Overview): readonly Step[] {
  const [policy] = policies;
  const isDone = {
    organisation: counts.organisations > 0,
    activity: counts.activities > 0,
    approve: activitiesByState.approved > 0,
    policy: policy !== undefined,
    publish: policies.some(({ newest }) => newest !== null),
  };
  const hrefs = {
    organisation: "/start/organisation",
    activity: "/start/activities",
    approve: "/register/activities",
    policy: "/start/policy",
    publish: policy === undefined ? "/policies" : `/policies/${policy.slug}`,
  };
  return stepNames.map((name) => ({ name, isDone: isDone[name], href: hrefs[name] }));
}
