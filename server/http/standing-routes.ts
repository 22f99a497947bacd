import { activityStanding, standingOf } from "../findings/standing.ts";
import type { Route } from "./route.ts";

/** Completeness and risk, apart from what the checks find. */
export const standingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/standing",
    summary: "How complete the approved activities are, and how many weigh how much",
    access: "record.read",
    tag: "findings",
    handle: async ({ ctx }) => ({ body: await standingOf(ctx) }),
  },
  {
    method: "GET",
    path: "/standing/:id",
    summary: "How complete an activity is, point by point, and what makes it weigh",
    access: "record.read",
    tag: "findings",
    handle: async ({ ctx, parameters }) => ({
      body: await activityStanding(ctx, parameters["id"] ?? ""),
    }),
  },
];
