import { infiniteQueryOptions } from "@tanstack/react-query";
import { isTemporary, queryString } from "./api-query.ts";
import type { Page } from "./records.ts";
import { request } from "./request.ts";

/** One entry of the trail. */
export type TrailEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  /** Name of the kind of record, or of what else it is about. */
  readonly entity: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly reason: string | null;
  /** Names of the fields that changed. */
  readonly changed: readonly string[];
};

/** Which entries: of one action, one kind of record, between two days. */
export type TrailRequest = {
  readonly action?: string;
  readonly entity?: string;
  readonly from?: string;
  readonly to?: string;
};

/** The address of a page of the trail; the last day counts whole. */
export function trailPath({ action, entity, from, to }: TrailRequest, cursor: string): string {
  const query = queryString({
    action,
    entity,
    from: from === undefined || from === "" ? undefined : `${from}T00:00:00.000Z`,
    to: to === undefined || to === "" ? undefined : `${to}T23:59:59.999Z`,
    cursor,
  });
  return `/api/v1/audit${query}`;
}

/** The trail, newest first, page after page. */
export const trailQuery = (wanted: TrailRequest) =>
  infiniteQueryOptions({
    queryKey: ["pages", trailPath(wanted, "")] as const,
    queryFn: ({ pageParam, signal }) =>
      request<Page<TrailEntry>>("GET", trailPath(wanted, pageParam), { signal }),
    initialPageParam: "",
    getNextPageParam: (page: Page<TrailEntry>) => page.nextCursor ?? undefined,
    staleTime: 10_000,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });
