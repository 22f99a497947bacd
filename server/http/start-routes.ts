import { versionTag } from "./version-match.ts";
import type { Route } from "./route.ts";
import { startActivity, startOf } from "../start/activity.ts";
import { suggestions } from "../start/suggestions.ts";

/** How a register begins: usual activities, confirmed piece by piece. */
export const startRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/start/templates",
    summary: "Usual activities with what is usually said of them, to confirm",
    access: "record.read",
    tag: "start",
    handle: async () => ({ body: { items: suggestions() } }),
  },
  {
    method: "POST",
    path: "/start/templates/:id",
    summary: "Create the draft of an activity from what was confirmed of a template",
    access: "record.create",
    tag: "start",
    prepare: async (call) => {
      const start = startOf(call.ctx, await call.json());
      return async (tx) => {
        const record = await startActivity(call.ctx, tx, call.parameters["id"] ?? "", start);
        return { status: 201, body: record, headers: { etag: versionTag(record.version) } };
      };
    },
  },
];
