import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Collection } from "#register/registry.ts";
import { apiQuery, isTemporary, pagesQuery, queryString } from "./api-query.ts";
import { request } from "./request.ts";

/** Who answers for leaving a finding as it is, why and until when. */
export type FindingWaiver = {
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
  readonly waivedBy: string | null;
  readonly waivedAt: string | null;
  readonly until: string | null;
};

/** What the checks find at one place of the register, in words. */
export type Finding = {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly record: {
    readonly collection: Collection;
    readonly id: string;
    readonly title: string;
    readonly isDraft: boolean;
  };
  readonly pointer: string;
  readonly more: readonly string[];
  readonly part: string | null;
  readonly message: string;
  readonly fix: string;
  readonly article: string;
  readonly waiver: FindingWaiver | null;
};

export type Findings = { readonly items: readonly Finding[]; readonly total: number };

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

/** Findings that one thing mends, or that are in one record, of which the first are told. */
export type FindingGroup = {
  readonly key: string;
  readonly total: number;
  readonly items: readonly Finding[];
};

export type FindingGroups = {
  readonly items: readonly FindingGroup[];
  readonly total: number;
  readonly counts: Readonly<Record<Finding["severity"], number>>;
};

export type Grouping = "fix" | "record";

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

/** How many findings are open, by severity, and how many are waived. */
export type FindingCounts = Readonly<Record<"error" | "warning" | "info" | "waived", number>>;

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
