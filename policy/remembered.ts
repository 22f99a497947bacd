import type { Locale } from "#register/locale.ts";
import type { Collection, RecordIn } from "#register/registry.ts";
import type { Citations } from "./citations.ts";
import type { Cited } from "./cited.ts";
import type { Compilation, Omission, Reading } from "./compilation.ts";

type AnyRecord = RecordIn<Collection>;

/** What was made of one record, with all that it was made from. */
export type Memory = Pick<Reading, "day" | "isFrench"> & {
  readonly found: Map<Collection, Map<string | null, Cited<AnyRecord> | undefined>>;
  readonly unnamed: Map<string | null, boolean>;
  readonly pieces: Map<string, Piece>;
};

type Piece = {
  readonly made: unknown;
  readonly inputs: readonly object[];
  readonly omissions: readonly Omission[];
};

const kept = new WeakMap<object, Map<Locale, readonly Memory[]>>();

/** Two: the register as it stands, and as it would be with the edit somebody is looking at. */
const memoriesKept = 2;

/**
 * What `make` says of a record: made once, and used again as long as the record, the records it was made from and
 * the frame of the document stay the same.
 * @param name tells apart what is made of the same record
 * @param make must depend on the name, the record, the reading and the inputs only
 * @param inputs values of other records it is made from, always the same objects while those records do not change
 */
export function remembered<T>(
  c: Compilation,
  name: string,
  record: Cited<{ readonly id: string }>,
  make: (reading: Reading) => T,
  inputs: readonly object[] = [],
): T {
  const memory = memoryOf(c, record);
  const known = memory.pieces.get(name);
  if (known !== undefined && areSame(known.inputs, inputs)) {
    c.omissions.push(...known.omissions);
    return known.made as T;
  }
  const omissions: Omission[] = [];
  const made = make({ ...c, ...noting(c, memory), omissions });
  memory.pieces.set(name, { made, inputs, omissions });
  c.omissions.push(...omissions);
  return made;
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** The memory that still holds, or an empty one; looked for once per compilation. */
function memoryOf(c: Compilation, record: Cited<object>): Memory {
  const found = c.memories.get(record);
  if (found !== undefined) return found;
  const byLocale = kept.get(record.value) ?? new Map<Locale, readonly Memory[]>();
  const memories = byLocale.get(c.locale) ?? [];
  const memory = memories.find((one) => holds(c, one)) ?? empty(c);
  c.memories.set(record, memory);
  if (c.citations.isLasting) {
    const others = memories.filter((one) => one !== memory);
    byLocale.set(c.locale, [memory, ...others].slice(0, memoriesKept));
    kept.set(record.value, byLocale);
  }
  return memory;
}

function empty({ day, isFrench }: Reading): Memory {
  return { day, isFrench, found: new Map(), unnamed: new Map(), pieces: new Map() };
}

function holds(c: Reading, memory: Memory): boolean {
  if (memory.day !== c.day || memory.isFrench !== c.isFrench) return false;
  for (const [collection, records] of memory.found) {
    for (const [id, record] of records) {
      if (c.citations.find(collection, id) !== record) return false;
    }
  }
  for (const [party, answer] of memory.unnamed) {
    if (c.isUnnamed(party) !== answer) return false;
  }
  return true;
}

/** The ways to look beyond the record, each noting in the memory what it answered. */
function noting(
  { citations, isUnnamed }: Reading,
  memory: Memory,
): Pick<Reading, "citations" | "isUnnamed"> {
  const find: Citations["find"] = (collection, id) => {
    const records = memory.found.get(collection) ?? new Map();
    memory.found.set(collection, records);
    const record = citations.find(collection, id);
    records.set(id, record);
    return record;
  };
  return {
    citations: { ...citations, find },
    isUnnamed: (party) => {
      const answer = isUnnamed(party);
      memory.unnamed.set(party, answer);
      return answer;
    },
  };
}
