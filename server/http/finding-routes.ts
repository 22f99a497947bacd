import type { Severity } from "#checks/rule.ts";
import { findingsOfDraft } from "../findings/draft.ts";
import { type FindingFilter, findingCounts, listFindings } from "../findings/report.ts";
import { draftOf } from "../policies/impact.ts";
import { invalid } from "../refusal.ts";
import { localeOf } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

const severities = ["error", "warning", "info"] as const;
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
      rule: "Id of a rule",
      severity: "error, warning or info",
      collection: "Only of this collection",
      id: "Only of the record with this id",
      state: "open, waived or draft; all where left out",
      locale: "en or fr",
    },
    handle: async (call) => {
      const items = await listFindings(call.ctx, filterOf(call), localeOf(call));
      return { body: { items, total: items.length, nextCursor: null } };
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
