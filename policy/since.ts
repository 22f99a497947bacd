import { collections, type RecordIn, type Collection } from "#register/registry.ts";
import type { Register } from "#register/register.ts";

/** Stands for a register without keeping it in memory. */
export type Seen = { readonly register: WeakRef<Register> };

/** The ids of the records that are other objects in a register than in one seen before; null where nobody can tell, or too many are. */
export type ChangedSince = (seen: Seen) => ReadonlySet<string> | null;

const seen = new WeakMap<Register, Seen>();

/** What stands for a register: always the same object. */
export function seenOf(register: Register): Seen {
  const known = seen.get(register) ?? { register: new WeakRef(register) };
  seen.set(register, known);
  return known;
}

/** More changed records than these are better looked for one by one. */
const few = 64;

/** Compares registers seen before with one; each is compared once. */
export function changedSince(register: Register): ChangedSince {
  const known = new Map<Seen, ReadonlySet<string> | null>();
  return (earlier) => {
    const found = known.get(earlier);
    if (found !== undefined) return found;
    const before = earlier.register.deref();
    const changed = before === undefined ? null : changedBetween(before, register);
    known.set(earlier, changed);
    return changed;
  };
}

function changedBetween(before: Register, after: Register): ReadonlySet<string> | null {
  const changed = new Set<string>();
  if (before === after) return changed;
  for (const collection of collections) {
    const earlier = before.records[collection] as readonly RecordIn<Collection>[];
    const later = after.records[collection] as readonly RecordIn<Collection>[];
    if (earlier === later) continue;
    // Both are in ascending order of id: what stands at the same place in neither is other, new or gone.
    let at = 0;
    for (const record of earlier) {
      while (at < later.length && (later[at]?.id ?? "") < record.id) {
        changed.add(later[at]?.id ?? "");
        at += 1;
      }
      if (later[at]?.id === record.id) {
        if (later[at] !== record) changed.add(record.id);
        at += 1;
      } else changed.add(record.id);
      if (changed.size > few) return null;
    }
    for (const record of later.slice(at)) changed.add(record.id);
    if (changed.size > few) return null;
  }
  return changed;
}
