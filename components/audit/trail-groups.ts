import type { TrailEntry } from "#queries/audit.ts";

/** What one request did in one way, under its day. */
export type TrailGroup = {
  readonly key: string;
  readonly entries: readonly [TrailEntry, ...TrailEntry[]];
};

/** Neighbours that one request made in the same way become one: an import of a thousand records is one event. */
export function grouped(entries: readonly TrailEntry[]): readonly TrailGroup[] {
  const groups: { key: string; entries: [TrailEntry, ...TrailEntry[]] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const isSame =
      last !== undefined &&
      last.entries[0].requestId === entry.requestId &&
      last.entries[0].action === entry.action;
    if (isSame) last.entries.push(entry);
    else groups.push({ key: String(entry.seq), entries: [entry] });
  }
  return groups;
}
