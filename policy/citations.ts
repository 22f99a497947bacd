import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Cited, cite } from "./cited.ts";
import type { AnyRecord, Looked, Looking } from "./looking.ts";

/** The records of a register as the compiler reads them, each cited once, so that its places are the same objects. */
export type Citations = {
  readonly of: <C extends Collection>(collection: C, record: RecordIn<C>) => Cited<RecordIn<C>>;
  /** The record with that id, archived ones included; undefined where there is none. */
  readonly find: Find;
  /** The same for whoever only compares: nothing is noted. */
  readonly peek: Find;
};

type Find = <C extends Collection>(
  collection: C,
  id: string | null,
) => Cited<RecordIn<C>> | undefined;

/** A record that was found, and where that was noted last. */
type Entry = { readonly record: AnyRecord; notedIn: Looked | null };

type Known = WeakMap<object, AnyRecord>;

// Records never change, and a register shares those it did not change with the one before it.
const lasting: Known = new WeakMap();

/** Keeping takes about 60 kB for each activity that is shown; beyond this many, memory counts for more than time. */
const mostKept = 2000;

/** Starts reading a register; what is found, and what is not, is noted with what is being put together. */
export function citations(register: Register, looking: Looking): Citations {
  const isLasting = register.current("activities").length <= mostKept;
  const known: Known = isLasting ? lasting : new WeakMap();
  const of: Citations["of"] = (collection, record) => {
    const cited = known.get(record) as Cited<typeof record> | undefined;
    if (cited !== undefined) return cited;
    const made = cite(collection, record);
    known.set(record, made as never);
    return made;
  };
  const byId = new Map<Collection, Map<string, Entry>>(
    collections.map((collection) => [collection, new Map()]),
  );
  const entryOf = (collection: Collection, id: string): Entry | undefined => {
    const found = byId.get(collection);
    // The same records are named in thousands of sentences.
    const entry = found?.get(id);
    if (entry !== undefined) return entry;
    const record = register.find(collection, id);
    if (record === undefined) return undefined;
    const made = { record: of(collection, record) as unknown as AnyRecord, notedIn: null };
    found?.set(id, made);
    return made;
  };
  return {
    of,
    find: (collection, id) => {
      if (id === null) return undefined;
      const entry = entryOf(collection, id);
      const { now } = looking;
      if (entry === undefined) now.noteMissed(collection, id);
      else if (entry.notedIn !== now) {
        entry.notedIn = now;
        now.noteFound(entry.record);
      }
      return entry?.record as never;
    },
    peek: (collection, id) =>
      id === null ? undefined : (entryOf(collection, id)?.record as never),
  };
}
