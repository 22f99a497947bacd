import { apiQuery, pagesQuery, queryString } from "./api-query.ts";
import type { RegisterChanges } from "#server/registers/changes.ts";
import type { TrailEntry, WholeEntry } from "#server/trail/read.ts";
import type { NewestSigned } from "#server/trail/signed.ts";

export type { RecordChange, RegisterChanges } from "#server/registers/changes.ts";
export type { TrailEntry, WholeEntry } from "#server/trail/read.ts";
export type { NamedKey, NewestSigned } from "#server/trail/signed.ts";
export type { Part as SentencePart } from "#server/trail/words/part.ts";

/** What the trail is narrowed by, as it stands in the address of its screen. */
export const trailFilters = ["q", "actor", "action", "entity", "record", "from", "to"] as const;

/** Which entries: holding words, of a person, an action, a kind of record or one record, between two days. */
export type TrailRequest = { readonly [F in (typeof trailFilters)[number]]?: string };

/** The address of a page of the trail; the last day counts whole. */
export function trailPath(wanted: TrailRequest, cursor: string, limit?: number): string {
  const { record, from, to, ...same } = wanted;
  const query = queryString({
    ...same,
    recordId: record,
    from: from === undefined || from === "" ? undefined : `${from}T00:00:00.000Z`,
    to: to === undefined || to === "" ? undefined : `${to}T23:59:59.999Z`,
    limit,
    cursor,
  });
  return `/api/v1/audit${query}`;
}

/** The trail, newest first, page after page. */
export const trailQuery = (wanted: TrailRequest, limit?: number) =>
  pagesQuery<TrailEntry>((cursor) => trailPath(wanted, cursor, limit));

/** The exports made last. */
export const lastExportsQuery = () => trailQuery({ action: "export" }, 8);

/** What was done last. */
export const doneLastQuery = () => trailQuery({}, 10);

/** One entry. */
export const trailEntryQuery = (seq: number) => apiQuery<WholeEntry>(`/api/v1/audit/${seq}`);

/** The address of the proof that an entry is in the trail as it is signed now. */
export const proofHref = (seq: number) => `/api/v1/audit/${seq}/proof`;

/** The address of the trail signed as it stands. */
export const checkpointHref = "/api/v1/audit/checkpoint";

export const signedQuery = () => apiQuery<NewestSigned>("/api/v1/audit/signed");

/** Who may have done what the trail says. */
export const actorsQuery = () =>
  apiQuery<{ readonly items: readonly { readonly id: string; readonly name: string }[] }>(
    "/api/v1/audit/people",
  );

/** What differs between the register at two instants; now where `to` is empty. */
export const registerChangesQuery = (from: string, to: string) =>
  apiQuery<RegisterChanges>(`/api/v1/register/changes${queryString({ from, to })}`);
