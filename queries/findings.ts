import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Collection } from "#register/registry.ts";
import { apiQuery, isTemporary, pagesQuery, queryString } from "./api-query.ts";
import { request } from "./request.ts";
import type { Grouping } from "#checks/groups.ts";
import type { ReportedGroups as FindingGroups } from "#server/findings/groups.ts";
import type {
  FindingCounts,
  FindingsPage as Findings,
  ReportedFinding as Finding,
  ReportedWaiver as FindingWaiver,
} from "#server/findings/report.ts";

export type {
  ReportedGroup as FindingGroup,
  ReportedGroups as FindingGroups,
} from "#server/findings/groups.ts";
export type {
  ReportedFinding as Finding,
  ReportedWaiver as FindingWaiver,
} from "#server/findings/report.ts";

/** What is asked for; empty for all. */
export type FindingsWanted = {
  readonly rule?: string;
  readonly severity?: string;
  readonly state?: string;
  readonly collection?: string;
  readonly id?: string;
};

export const findingsQuery = ({ severity, state, collection, id }: FindingsWanted) =>
  apiQuery<Findings>(`/api/v1/findings${queryString({ severity, state, collection, id })}`);

/** The same, so many at a time. */
export const findingPagesQuery = ({ rule, severity, state, collection, id }: FindingsWanted) =>
  pagesQuery<Finding>((cursor) => {
    const search = queryString({ rule, severity, state, collection, id, limit: 50, cursor });
    return `/api/v1/findings${search}`;
  });

/** So many groups of findings, the gravest and largest first. */
export const findingGroupsQuery = (
  { severity, state, collection }: FindingsWanted,
  by: Grouping,
  limit: number,
) =>
  apiQuery<FindingGroups>(
    `/api/v1/findings/groups${queryString({ by, severity, state, collection, limit })}`,
  );

/** How many groups are shown before somebody asks for more. */
export const groupsAtFirst = 30;

export const findingCountsQuery = () => apiQuery<FindingCounts>("/api/v1/findings/counts");

/** What the checks would find in a record if it were saved with these values; a null id is a new one. */
export const draftFindingsQuery = (collection: Collection, id: string | null, values: unknown) =>
  queryOptions<Findings, Error, Findings, readonly unknown[]>({
    queryKey: ["draft findings", collection, id, values] as const,
    queryFn: ({ signal }) =>
      request<Findings>("POST", "/api/v1/findings/draft", {
        body: { collection, id, values },
        signal,
      }),
    placeholderData: (before) => before,
    gcTime: 0,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });

/** Leaves a finding as it is, for a reason and until a day. */
export const waiveFinding = ({ rule, record, part, pointer }: Finding) =>
  mutationOptions({
    mutationFn: ({ reason, until }: { readonly reason: string; readonly until: string }) =>
      request<unknown>("POST", "/api/v1/waivers", {
        body: {
          rule,
          record: `${record.collection}/${record.id}`,
          part,
          pointer,
          reason,
          until,
        },
        idempotencyKey: crypto.randomUUID(),
      }),
  });

/** Ends a waiver before its time: the finding is open again. */
export const endWaiver = ({ id, version }: FindingWaiver) =>
  mutationOptions({
    mutationFn: () => request<unknown>("DELETE", `/api/v1/waivers/${id}`, { version }),
  });
