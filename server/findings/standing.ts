import { type Completeness, completenessOf } from "#checks/completeness.ts";
import { type RegisterCompleteness, registerCompleteness } from "#checks/register-completeness.ts";
import { type RiskFlag, type RiskLevel, riskFlagsOf } from "#checks/risk.ts";
import { suggestedCriteria } from "#checks/screening.ts";
import type { Activity } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { visibleTo } from "../records/visible.ts";
import { notFound } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";

/** How complete an activity is and what makes it weigh: two displays that are never added up. */
export type ActivityStanding = {
  readonly completeness: Completeness;
  readonly risks: readonly RiskFlag[];
  /** Criteria of WP248 that the record points to and the screening does not list. */
  readonly suggestedCriteria: readonly string[];
};

/** The same over the approved activities. */
export type Standing = {
  readonly activities: number;
  /** 0 to 100: a fifth for what the organisations say of themselves; null where there is none. */
  readonly completeness: number | null;
  /** What the organisations do not say of themselves. */
  readonly missing: RegisterCompleteness["missing"];
  /** How many of them have the weightiest risk of each level. */
  readonly risks: Readonly<Record<RiskLevel, number>>;
};

/** How complete one activity is, point by point, and its risk flags. @throws Refusal forbidden, not_found */
export async function activityStanding(ctx: Context, id: string): Promise<ActivityStanding> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const activity = register.find("activities", id);
  const sees = await visibleTo(ctx);
  if (activity === undefined || !sees("activities", activity)) throw notFound();
  return {
    completeness: completenessOf(activity, register),
    risks: riskFlagsOf(activity, register, instantRead(ctx)),
    suggestedCriteria: suggestedCriteria(activity, register).filter(
      (id) => !(activity.dpia?.criteria ?? []).includes(id),
    ),
  };
}

/** How complete the approved activities are that the actor may read, and how heavy. @throws Refusal forbidden */
export async function standingOf(ctx: Context): Promise<Standing> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const at = instantRead(ctx);
  const approved: readonly Activity[] = register
    .current("activities")
    .filter((activity) => activity.state === "approved" && sees("activities", activity));
  const risks = { low: 0, medium: 0, high: 0, critical: 0 };
  for (const activity of approved) {
    const [heaviest] = riskFlagsOf(activity, register, at);
    if (heaviest !== undefined) risks[heaviest.level] += 1;
  }
  const { score, missing } = registerCompleteness(register, approved);
  return { activities: approved.length, completeness: score, missing, risks };
}
