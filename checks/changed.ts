/** A record before and after; undefined on the side on which there is none. */
export type Change<R> = { readonly before: R | undefined; readonly after: R | undefined };

/** What differs between two lists of records, both in ascending order of id: records that are other objects, by id. */
export function changedIn<R extends { readonly id: string }>(
  before: readonly R[],
  after: readonly R[],
): ReadonlyMap<string, Change<R>> {
  const changes = new Map<string, Change<R>>();
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const old = before[b];
    const now = after[a];
    if (old === now) {
      b += 1;
      a += 1;
    } else if (now === undefined || (old !== undefined && old.id < now.id)) {
      if (old !== undefined) changes.set(old.id, { before: old, after: undefined });
      b += 1;
    } else {
      const isSame = old?.id === now.id;
      changes.set(now.id, { before: isSame ? old : undefined, after: now });
      a += 1;
      if (isSame) b += 1;
    }
  }
  return changes;
}
