import type { Context } from "../context.ts";
import { findingCounts, noFilter, pageOfFindings } from "../findings/report.ts";

/** How many of the open errors the overview shows. */
const mostShown = 6;

/** What the checks want somebody to mend first: how much there is, and the first of the errors. @throws Refusal forbidden */
export async function overviewFindings(ctx: Context) {
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
