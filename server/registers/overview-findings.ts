import type { Context } from "../context.ts";
import { findingCounts, listFindings, noFilter } from "../findings/report.ts";

/** How many of the open errors the overview shows. */
const mostShown = 6;

/** What the checks want somebody to mend first: how much there is, and the first of the errors. @throws Refusal forbidden */
export async function overviewFindings(ctx: Context) {
  const counts = await findingCounts(ctx);
  const errors = await listFindings(ctx, { ...noFilter, severity: "error", state: "open" });
  return {
    counts,
    first: errors.slice(0, mostShown).map(({ rule, record, pointer, message, article }) => ({
      rule,
      record,
      pointer,
      message,
      article,
    })),
  };
}
