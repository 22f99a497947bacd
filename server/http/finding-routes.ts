import type { Severity } from "#register/printed-finding.ts";
import { findingsOfDraft } from "../findings/draft.ts";
import { findingGroups } from "../findings/groups.ts";
import { type FindingFilter, findingCounts, pageOfFindings } from "../findings/report.ts";
import { draftOf } from "../policies/impact.ts";
import { invalid } from "../refusal.ts";
import { localeOf, wholeNumber } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

const severities = ["error", "warning", "info"] as const;
const groupings = ["fix", "record"] as const;
const states = ["open", "waived", "draft"] as const;

/** One of a closed list, or null where nothing is asked for. @throws Refusal invalid */
function oneOf<T extends string>(call: Call, name: string, values: readonly T[]): T | null {
  const given = call.query.get(name);
  if (given === null || given === "") return null;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const detail = {
    en: `${name} is one of ${values.join(", ")}.`,
    fr: `${name} vaut ${values.join(", ")}.`,
  };
  throw invalid([{ pointer: `/${name}`, detail: detail[call.ctx.locale], code: "choice" }]);
}

const filterOf = (call: Call): FindingFilter => ({
  rule: call.query.get("rule"),
  severity: oneOf<Severity>(call, "severity", severities),
  collection: call.query.get("collection"),
  id: call.query.get("id"),
  state: oneOf(call, "state", states),
});

const filterParameters = {
  rule: "Id of a rule",
  severity: "error, warning or info",
  collection: "Only of this collection",
  id: "Only of the record with this id",
  state: "open, waived or draft; all where left out",
};

/** More than a register has. */
const mostFindings = 1_000_000_000;

/** What the checks find in the register. */
export const findingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/findings",
    summary: "What the checks find in the register, errors first",
    access: "record.read",
    tag: "findings",
    response: "Findings",
    queryParameters: {
      ...filterParameters,
      limit: "At most so many; all where left out",
      cursor: "Where the page before ended: its nextCursor",
      locale: "en or fr",
    },
    handle: async (call) => {
      const from = wholeNumber(call, "cursor", mostFindings) ?? 0;
      const most = wholeNumber(call, "limit", mostFindings) ?? mostFindings;
      const { ctx } = call;
      const { items, total } = await pageOfFindings(
        ctx,
        filterOf(call),
        from,
        most,
        localeOf(call),
      );
      const next = from + items.length;
      return { body: { items, total, nextCursor: next < total ? String(next) : null } };
    },
  },
  {
    method: "GET",
    path: "/findings/groups",
    summary: "The same by what mends them or by record, the gravest and largest groups first",
    access: "record.read",
    tag: "findings",
    queryParameters: {
      by: "fix (what mends them, the default) or record",
      ...filterParameters,
      limit: "How many groups, 30 where left out",
      locale: "en or fr",
    },
    handle: async (call) => {
      const by = oneOf(call, "by", groupings) ?? "fix";
      const most = wholeNumber(call, "limit", mostFindings) ?? 30;
      const { ctx } = call;
      return { body: await findingGroups(ctx, filterOf(call), by, most, localeOf(call)) };
    },
  },
  {
    method: "POST",
    path: "/findings/draft",
    summary:
      "What the checks would find in a record if it were saved like this; nothing is written",
    access: "record.read",
    tag: "findings",
    request: "Draft",
    response: "Findings",
    status: 200,
    handle: async (call) => {
      const items = await findingsOfDraft(call.ctx, draftOf(call.ctx, await call.json()));
      return { body: { items, total: items.length, nextCursor: null } };
    },
  },
  {
    method: "GET",
    path: "/findings/counts",
    summary: "How many findings are open, by severity, and how many are waived",
    access: "record.read",
    tag: "findings",
    handle: async (call) => ({ body: await findingCounts(call.ctx) }),
  },
];
