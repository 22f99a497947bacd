import { type Locale, locales } from "#register/locale.ts";
import type { Collection, RecordIn } from "#register/registry.ts";
import type { Cited } from "./cited.ts";
import type { Compilation, Omission, Reading } from "./compilation.ts";
import { type Lists, type ListsRead, NotedShown } from "./noted-shown.ts";
import type { Seen } from "./since.ts";

type Found = {
  readonly collection: Collection;
  readonly id: string | null;
  readonly record: Cited<RecordIn<Collection>> | undefined;
};

/** Words that were made once, with all they were made from. */
export type Piece = Pick<Reading, "day" | "isFrench"> & {
  /** That of the law in force it was made under. */
  readonly law: string;
  readonly made: unknown;
  readonly omissions: readonly Omission[];
  readonly inputs: readonly object[];
  readonly found: readonly Found[];
  readonly unnamed: ReadonlyMap<string | null, boolean>;
  readonly lists: ListsRead;
  /** Smaller pieces it was put together from. */
  readonly within: readonly Piece[];
  /** A register in which all that was found is as it was. */
  seen: Seen;
  /** The last compilation in which it was looked at, and whether it held there. */
  checkedIn: number;
  holds: boolean;
};

/** Pieces by what they are made of and by name; a citation lasts as long as its record, or for one compilation. */
type Pieces = WeakMap<Cited<unknown>, Map<string, readonly Piece[]>>;

const kept = new Map<Locale, Pieces>(locales.map((locale) => [locale, new WeakMap()]));

/** Two: the register as it stands, and as it would be with the edit somebody is looking at. */
const mostKept = 2;

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
  return recalled(c, name, record, inputs, (looking) => {
    if (c.room !== null) {
      if (c.room.pieces === 0) throw new NoRoom();
      c.room.pieces -= 1;
    }
    return make({ ...c, ...looking.reading, omissions: looking.omissions });
  });
}

/** Breaks off the making of a part; the pieces that were made stay. */
class NoRoom extends Error {}

/** So many pieces take a few milliseconds, also those that are made first. */
const piecesPerStep = 24;

/** Makes a whole part of a policy ahead, a few pieces at a time: a part that was broken off finds them remembered. */
export function* rememberedInSteps(
  c: Compilation,
  name: string,
  make: (c: Compilation) => unknown,
): Generator<void> {
  // A little more each time: it also ends where more pieces come and go than are kept.
  for (let pieces = piecesPerStep; ; pieces += 1) {
    try {
      rememberedPart({ ...c, room: { pieces } }, name, make);
      return;
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
    }
    yield;
  }
}

/** The same for a whole part of a policy, which may look at anything the policy shows. */
export function rememberedPart<T>(c: Compilation, name: string, make: (c: Compilation) => T): T {
  const whole = `${name} ${c.baseUrl ?? ""}`;
  return recalled(c, whole, c.policy, [], (looking) => {
    const shown = new NotedShown(c.shown, looking.lists);
    return make({
      ...c,
      ...looking.reading,
      omissions: looking.omissions,
      within: looking.within,
      shown,
    });
  });
}

/** What was looked at while a piece was made. */
type Looking = {
  readonly reading: Pick<Reading, "citations" | "isUnnamed">;
  readonly omissions: Omission[];
  readonly lists: ListsRead;
  readonly within: Piece[];
};

function recalled<T>(
  c: Compilation,
  name: string,
  of: Cited<unknown>,
  inputs: readonly object[],
  make: (looking: Looking) => T,
): T {
  const pieces = kept.get(c.locale);
  const byName = pieces?.get(of) ?? new Map<string, readonly Piece[]>();
  pieces?.set(of, byName);
  const known = byName.get(name) ?? [];
  const held = known.find((one) => areSame(one.inputs, inputs) && holds(c, one));
  const piece = held ?? pieceMade(c, inputs, make);
  if (piece !== known[0])
    byName.set(name, [piece, ...known.filter((one) => one !== piece)].slice(0, mostKept));
  c.within.push(piece);
  for (const omission of piece.omissions) c.omissions.push(omission);
  return piece.made as T;
}

function pieceMade(
  c: Compilation,
  inputs: readonly object[],
  make: (looking: Looking) => unknown,
): Piece {
  const found = new Map<Collection, Map<string | null, Found>>();
  const unnamed = new Map<string | null, boolean>();
  const { citations, isUnnamed } = c.unnoted;
  const find = <C extends Collection>(collection: C, id: string | null) => {
    const record = citations.find(collection, id);
    const records = found.get(collection) ?? new Map<string | null, Found>();
    found.set(collection, records);
    if (!records.has(id)) records.set(id, { collection, id, record: record as Found["record"] });
    return record;
  };
  const looking: Looking = {
    reading: {
      citations: { ...citations, find },
      isUnnamed: (party) => {
        const answer = isUnnamed(party);
        unnamed.set(party, answer);
        return answer;
      },
    },
    omissions: [],
    lists: {},
    within: [],
  };
  const made = make(looking);
  const piece: Piece = {
    day: c.day,
    isFrench: c.isFrench,
    law: c.law.key,
    made,
    inputs,
    unnamed,
    found: [...found.values()].flatMap((records) => [...records.values()]),
    omissions: looking.omissions,
    lists: looking.lists,
    within: looking.within,
    seen: c.seen,
    checkedIn: c.number,
    holds: true,
  };
  return piece;
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}

/** Whether all that a piece was made from is still the same; asked once per compilation. */
function holds(c: Compilation, piece: Piece): boolean {
  if (piece.checkedIn !== c.number) {
    piece.holds = isUnchanged(c, piece);
    piece.checkedIn = c.number;
  }
  return piece.holds;
}

function isUnchanged(c: Compilation, piece: Piece): boolean {
  if (piece.day !== c.day || piece.isFrench !== c.isFrench || piece.law !== c.law.key) return false;
  const { isUnnamed } = c.unnoted;
  if (!isFoundAgain(c, piece)) return false;
  for (const [party, answer] of piece.unnamed) if (isUnnamed(party) !== answer) return false;
  for (const name in piece.lists) {
    const list = name as keyof Lists;
    if (!areSame(piece.lists[list] ?? [], c.shown[list])) return false;
  }
  for (const one of piece.within) if (!holds(c, one)) return false;
  return true;
}

/** Whether the records a piece was made from are the same; where few changed, only those are looked for. */
function isFoundAgain(c: Compilation, piece: Piece): boolean {
  const { citations } = c.unnoted;
  const changed = c.changedSince(piece.seen);
  for (const { collection, id, record } of piece.found) {
    if (changed !== null && (id === null || !changed.has(id))) continue;
    if (citations.find(collection, id) !== record) return false;
  }
  if (changed === null) piece.seen = c.seen;
  return true;
}
