import { apiQuery } from "./api-query.ts";
import type { ActivityStanding, Standing } from "#server/findings/standing.ts";

export type { ActivityStanding, Standing } from "#server/findings/standing.ts";

export const standingQuery = () => apiQuery<Standing>("/api/v1/standing");

export const activityStandingQuery = (id: string) =>
  apiQuery<ActivityStanding>(`/api/v1/standing/${encodeURIComponent(id)}`);
