import { type Grouping, groupsOf } from "#checks/groups.ts";
import type { Severity } from "#register/printed-finding.ts";
import type { Locale } from "#register/locale.ts";
import type { Context } from "../context.ts";
import { type FindingFilter, findingsWanted, reported, type ReportedFinding } from "./report.ts";

/** Findings that belong together, of which the first are told. */
export type ReportedGroup = {
  readonly key: string;
  readonly total: number;
  readonly items: readonly ReportedFinding[];
};

/** The first groups, how many there are, and how many findings of each severity are in all of them. */
export type ReportedGroups = {
  readonly items: readonly ReportedGroup[];
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
};

/** How many findings of a group are told with it. */
const toldOfGroup = 5;

/**
 * The findings of what the actor may read, by what mends them or by record, the gravest groups first; `most` groups.
 * @throws Refusal forbidden
 */
export async function findingGroups(
  ctx: Context,
  filter: FindingFilter,
  by: Grouping,
  most: number,
  locale: Locale = ctx.locale,
): Promise<ReportedGroups> {
  const { found, register } = await findingsWanted(ctx, filter);
  const groups = groupsOf(found, by);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of found) counts[finding.rule.severity] += 1;
  const items = groups.slice(0, most).map(({ key, findings }) => ({
    key,
    total: findings.length,
    items: findings.slice(0, toldOfGroup).map((one) => reported(one, register, locale)),
  }));
  return { items, total: groups.length, counts };
}
