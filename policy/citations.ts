import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Cited, cite } from "./cited.ts";

/** The records of a register as the compiler reads them, each cited once, so that its places are the same objects. */
export type Citations = {
  readonly of: <C extends Collection>(collection: C, record: RecordIn<C>) => Cited<RecordIn<C>>;
  /** The record with that id, archived ones included; undefined where there is none. */
  readonly find: <C extends Collection>(
    collection: C,
    id: string | null,
  ) => Cited<RecordIn<C>> | undefined;
};

type Known = WeakMap<object, Cited<RecordIn<Collection>>>;

// Records never change, and a register shares those it did not change with the one before it.
const lasting: Known = new WeakMap();

/** Keeping takes about 60 kB for each activity that is shown; beyond this many, memory counts for more than time. */
const mostKept = 2000;

/** Starts reading a register. */
export function citations(register: Register): Citations {
  const isLasting = register.current("activities").length <= mostKept;
  const known: Known = isLasting ? lasting : new WeakMap();
  const of: Citations["of"] = (collection, record) => {
    const cited = known.get(record) as Cited<typeof record> | undefined;
    if (cited !== undefined) return cited;
    const made = cite(collection, record);
    known.set(record, made as never);
    return made;
  };
  const byId = new Map<Collection, Map<string, Cited<RecordIn<Collection>>>>(
    collections.map((collection) => [collection, new Map()]),
  );
  const find: Citations["find"] = (collection, id) => {
    if (id === null) return undefined;
    const found = byId.get(collection);
    // The same records are named in thousands of sentences.
    const known = found?.get(id);
    if (known !== undefined) return known as never;
    const record = register.find(collection, id);
    if (record === undefined) return undefined;
    const cited = of(collection, record);
    found?.set(id, cited as never);
    return cited;
  };
  return { of, find };
}
