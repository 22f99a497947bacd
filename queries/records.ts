import { mutationOptions } from "@tanstack/react-query";
import type { TrailAction } from "#access/trail-actions.ts";
import type { Kept } from "#register/entity.ts";
import type { Bilingual } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery, pagesQuery, queryString } from "./api-query.ts";
import { randomId, request } from "./request.ts";

/** A record of any collection as the API gives it. */
export type AnyRecord = Kept & { readonly [field: string]: unknown };

/** One record. */
export const recordQuery = (collection: Collection, id: string) =>
  apiQuery<AnyRecord>(`/api/v1/${collection}/${id}`);

/** One field that differs between two versions of a record. */
export type FieldChange = {
  readonly pointer: string;
  /** From the field of the record down to the one that differs. */
  readonly labels: readonly Bilingual[];
  readonly kind: "changed" | "added" | "removed" | "moved";
  /** Left out where there was nothing; positions, from 0, of what was moved. */
  readonly before?: unknown;
  readonly after?: unknown;
};

/** One change of a record. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: TrailAction;
  readonly version: number;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  /** Whether what it said was erased. */
  readonly erased: boolean;
};

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

/** A record that refers to another, and where in it. */
export type Use = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly pointers: readonly string[];
  readonly archived: boolean;
};

/** What refers to a record. */
export const usesQuery = (collection: Collection, id: string) =>
  apiQuery<{ readonly items: readonly Use[] }>(`/api/v1/${collection}/${id}/uses`);

/** Creates a record; the same `key` sent twice creates one. */
export const createRecord = (collection: Collection) =>
  mutationOptions({
    mutationFn: ({ record, key = randomId() }: { record: unknown; key?: string }) =>
      request<AnyRecord>("POST", `/api/v1/${collection}`, { body: record, idempotencyKey: key }),
  });

/** Replaces a record, based on a version. */
export const replaceRecord = (collection: Collection, id: string) =>
  mutationOptions({
    mutationFn: ({ record, version }: { record: unknown; version: number }) =>
      request<AnyRecord>("PUT", `/api/v1/${collection}/${id}`, { body: record, version }),
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
