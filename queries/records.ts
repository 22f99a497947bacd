import { mutationOptions } from "@tanstack/react-query";
import type { Kept } from "#register/entity.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery, pagesQuery, queryString } from "./api-query.ts";
import { randomId, request } from "./request.ts";
import type { HistoryEntry } from "#server/records/history.ts";
import type { Use } from "#server/records/uses.ts";

export type { HistoryEntry } from "#server/records/history.ts";

/** A record of any collection as the API gives it. */
export type AnyRecord = Kept & { readonly [field: string]: unknown };

/** One record. */
export const recordQuery = (collection: Collection, id: string) =>
  apiQuery<AnyRecord>(`/api/v1/${collection}/${id}`);

/** The versions of a record, newest first, page after page. */
export const historyQuery = (collection: Collection, id: string) =>
  pagesQuery<HistoryEntry>(
    (cursor) => `/api/v1/${collection}/${id}/history${queryString({ cursor })}`,
  );

/** A version of a record; it never changes. */
export const versionQuery = (collection: Collection, id: string, version: number) =>
  apiQuery<AnyRecord>(`/api/v1/${collection}/${id}/history/${version}`, {
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Brings an earlier version of a record back as a new one. */
export const bringBack = (collection: Collection, id: string) =>
  mutationOptions({
    mutationFn: ({
      earlier,
      version,
      reason,
    }: Record<"earlier" | "version", number> & { reason: string }) =>
      request<AnyRecord>(
        "POST",
        `/api/v1/${collection}/${id}/history/${earlier}/restore${queryString({ reason })}`,
        { version, idempotencyKey: randomId() },
      ),
  });

/** What refers to a record. */
export const usesQuery = (collection: Collection, id: string) =>
  apiQuery<{ readonly items: readonly Use[] }>(`/api/v1/${collection}/${id}/uses`);

/** Creates a record; the same `key` sent twice creates one. */
export const createRecord = (collection: Collection) =>
  mutationOptions({
    mutationFn: ({ record, key = randomId() }: { record: unknown; key?: string }) =>
      request<AnyRecord>("POST", `/api/v1/${collection}`, { body: record, idempotencyKey: key }),
  });

/** How long a reason may be: it is part of an address, and addresses have an end. */
export const longestReason = 500;

type Replacement = { record: unknown; version: number; reason?: string };

/** Replaces a record, based on a version; for whatever reason its history is to tell. */
export const replaceRecord = (collection: Collection, id: string) =>
  mutationOptions({
    mutationFn: ({ record, version, reason = "" }: Replacement) =>
      request<AnyRecord>("PUT", `/api/v1/${collection}/${id}${queryString({ reason })}`, {
        body: record,
        version,
      }),
  });

/** Archives a record, or brings it back. */
export const setArchived = (collection: Collection, id: string) =>
  mutationOptions({
    mutationFn: ({ archived, version }: { archived: boolean; version: number }) =>
      archived
        ? request<AnyRecord>("DELETE", `/api/v1/${collection}/${id}`, { version })
        : request<AnyRecord>("POST", `/api/v1/${collection}/${id}/restore`, {
            version,
            idempotencyKey: randomId(),
          }),
  });
