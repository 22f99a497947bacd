import type { TrailAction } from "#access/trail-actions.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery, pagesQuery, queryString } from "./api-query.ts";
import type { FieldChange } from "./records.ts";

/** A run of words of the sentence about an entry: a link where it names a record. */
export type SentencePart =
  | {
      readonly kind: "text" | "who" | "what" | "before" | "after" | "reason";
      readonly text: string;
    }
  | {
      readonly kind: "record";
      readonly text: string;
      readonly collection: Collection;
      readonly recordId: string;
    };

/** One entry of the trail. */
export type TrailEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  /** What was done by one request has one. */
  readonly requestId: string;
  readonly action: TrailAction;
  /** Name of the kind of record, or of what else it is about. */
  readonly entity: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly hash: string;
  readonly reason: string | null;
  /** Whether what it recorded was erased. */
  readonly erased: boolean;
  /** SHA-256 in hex of the file that an export made. */
  readonly fileHash: string | null;
  /** Who did what, from what to what, and why, in the reader's language. */
  readonly sentence: readonly SentencePart[];
};

/** An entry with everything it changed. */
export type WholeEntry = TrailEntry & {
  readonly collection: Collection | null;
  readonly changes: readonly FieldChange[];
};

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

/** A public key that signs the trail. */
export type NamedKey = {
  readonly from: number;
  readonly verifierKey: string;
  readonly fingerprint: string;
};

/** The newest checkpoint there is, and the keys. */
export type NewestSigned = {
  readonly checkpoint: {
    readonly at: string;
    readonly size: number;
    readonly root: string;
    readonly note: string;
  } | null;
  readonly keys: readonly NamedKey[];
};

export const signedQuery = () => apiQuery<NewestSigned>("/api/v1/audit/signed");

/** Who may have done what the trail says. */
export const actorsQuery = () =>
  apiQuery<{ readonly items: readonly { readonly id: string; readonly name: string }[] }>(
    "/api/v1/audit/people",
  );

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
