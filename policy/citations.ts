import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Cited, cite } from "./cited.ts";

/** The records of a register as one compilation reads them, each cited once. */
export type Citations = {
  readonly of: <C extends Collection>(collection: C, record: RecordIn<C>) => Cited<RecordIn<C>>;
  /** The record with that id, archived ones included; undefined where there is none. */
  readonly find: <C extends Collection>(
    collection: C,
    id: string | null,
  ) => Cited<RecordIn<C>> | undefined;
};

/** Starts reading a register. */
export function citations(register: Register): Citations {
  const known = new Map(
    collections.map((collection) => [collection, new Map<string | null, unknown>()]),
  );
  const find: Citations["find"] = (collection, id) => {
    const cited = known.get(collection)?.get(id) as ReturnType<Citations["find"]>;
    if (cited !== undefined) return cited;
    const record = register.find(collection, id);
    if (record === undefined) return undefined;
    const made = cite(collection, record);
    known.get(collection)?.set(id, made);
    return made;
  };
  const of: Citations["of"] = (collection, record) => {
    const cited = find(collection, record.id);
    // A record that is being edited is not the one of the register.
    return cited?.value === record ? cited : cite(collection, record);
  };
  return { find, of };
}
