import type { OwnActivity } from "#server/records/own-activities.ts";
import type { OverviewFindings } from "#server/registers/overview-findings.ts";
import type { Overview } from "#server/registers/overview.ts";
import { apiQuery } from "./api-query.ts";

export type { OwnActivity, SentBack } from "#server/records/own-activities.ts";
export type { OverviewFindings } from "#server/registers/overview-findings.ts";
export type { Overview } from "#server/registers/overview.ts";

/** What a person sees first. */
export const overviewQuery = () => apiQuery<Overview>("/api/v1/overview");

/** The activities one answers for, drafts first. */
export const ownActivitiesQuery = () =>
  apiQuery<{ readonly items: readonly OwnActivity[] }>("/api/v1/own-activities");

/** What the checks want somebody to mend first. */
export const overviewFindingsQuery = () =>
  apiQuery<OverviewFindings>("/api/v1/overview/findings", { staleTime: 30_000 });
