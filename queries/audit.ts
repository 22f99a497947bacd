import type { Collection } from "#register/registry.ts";
import { apiQuery, pagesQuery, queryString } from "./api-query.ts";
import type { FieldChange } from "./records.ts";

/** One entry of the trail. */
export type TrailEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  /** What was done by one request has one. */
  readonly requestId: string;
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
  pagesQuery<TrailEntry>((cursor) => trailPath(wanted, cursor));

/** One record that differs between two days. */
export type RecordChange = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  readonly differences: readonly FieldChange[];
};

type Tally = Readonly<Record<RecordChange["kind"], number>>;

/** What differs between the register at two instants. */
export type RegisterChanges = {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly tallies: { readonly [C in Collection]?: Tally };
  /** The first of them. */
  readonly items: readonly RecordChange[];
};

/** What differs between the register at two instants; now where `to` is empty. */
export const registerChangesQuery = (from: string, to: string) =>
  apiQuery<RegisterChanges>(`/api/v1/register/changes${queryString({ from, to })}`);
