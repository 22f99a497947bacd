import type { Context } from "../context.ts";
import {
  type FindingCounts,
  findingCounts,
  noFilter,
  pageOfFindings,
  type ReportedFinding,
} from "../findings/report.ts";

/** How many of the open errors the overview shows. */
const mostShown = 6;

/** What the checks want somebody to mend first: how much there is, and the first of the errors. */
export type OverviewFindings = {
  readonly counts: FindingCounts;
  readonly first: readonly Pick<
    ReportedFinding,
    "rule" | "record" | "pointer" | "message" | "article"
  >[];
};

/** What is wrong, for the overview. @throws Refusal forbidden */
export async function overviewFindings(ctx: Context): Promise<OverviewFindings> {
  const counts = await findingCounts(ctx);
  const errors = { ...noFilter, severity: "error", state: "open" } as const;
  const { items } = await pageOfFindings(ctx, errors, 0, mostShown);
  return {
    counts,
    first: items.map(({ rule, record, pointer, message, article }) => ({
      rule,
      record,
      pointer,
      message,
      article,
    })),
  };
}
