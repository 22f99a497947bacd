import { type Locale, locales } from "#register/locale.ts";
import type { Collection, RecordIn } from "#register/registry.ts";
import type { Citations } from "./citations.ts";
import type { Cited } from "./cited.ts";
import type { Compilation, Unspoken, Reading } from "./compilation.ts";
import { type Lists, type ListsRead, NotedShown } from "./noted-shown.ts";
import type { Seen } from "./since.ts";

type AnyRecord = Cited<RecordIn<Collection>>;

/** A record that was looked for and is not there. */
type Missed = { readonly collection: Collection; readonly id: string };

/** What was answered when a piece asked whether a party is unnamed. */
type Answer = { readonly party: string | null; readonly isUnnamed: boolean };

/** Words that were made once, with all they were made from. */
export type Piece = Pick<Reading, "day" | "isFrench"> & {
  /** That of the law in force it was made under. */
  readonly law: string;
  readonly made: unknown;
  readonly omissions: readonly Unspoken[];
  readonly inputs: readonly object[];
  readonly found: ReadonlySet<AnyRecord>;
  readonly missed: readonly Missed[];
  readonly unnamed: readonly Answer[];
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
    const { locale, language, day, law, isFrench, texts, inSentences, labels, provisions } = c;
    const { citations, isUnnamed, omissions } = looking;
    return make({
      citations,
      isUnnamed,
      omissions,
      locale,
      language,
      day,
      law,
      isFrench,
      texts,
      inSentences,
      labels,
      provisions,
    });
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
  return recalled(c, whole, c.policy, [], ({ citations, isUnnamed, omissions, lists, within }) =>
    make({
      ...c,
      citations,
      isUnnamed,
      omissions,
      within,
      shown: new NotedShown(c.shown, lists),
    }),
  );
}

/** What a piece is made with, and what was looked at on the way. */
type Looking = Pick<Reading, "citations" | "isUnnamed" | "omissions"> &
  Pick<Piece, "lists"> & { readonly within: Piece[] };

function recalled<T>(
  c: Compilation,
  name: string,
  of: Cited<unknown>,
  inputs: readonly object[],
  make: (looking: Looking) => T,
): T {
  const byName = piecesOf(c.locale, of);
  const known = byName.get(name) ?? [];
  const held = known.find((one) => areSame(one.inputs, inputs) && holds(c, one));
  const piece = held ?? pieceMade(c, inputs, make);
  if (piece !== known[0])
    byName.set(name, [piece, ...known.filter((one) => one !== piece)].slice(0, mostKept));
  c.within.push(piece);
  for (const omission of piece.omissions) c.omissions.push(omission);
  return piece.made as T;
}

function piecesOf(locale: Locale, of: Cited<unknown>): Map<string, readonly Piece[]> {
  const pieces = kept.get(locale) ?? new WeakMap();
  const known = pieces.get(of);
  if (known !== undefined) return known;
  const byName = new Map<string, readonly Piece[]>();
  pieces.set(of, byName);
  return byName;
}

function pieceMade(
  c: Compilation,
  inputs: readonly object[],
  make: (looking: Looking) => unknown,
): Piece {
  const found = new Set<AnyRecord>();
  const missed: Missed[] = [];
  const unnamed: Answer[] = [];
  const omissions: Unspoken[] = [];
  const lists: ListsRead = {};
  const within: Piece[] = [];
  const { citations, isUnnamed } = c.unnoted;
  const find: Citations["find"] = (collection, id) => {
    const record = citations.find(collection, id);
    if (record !== undefined) found.add(record as unknown as AnyRecord);
    else if (id !== null) missed.push({ collection, id });
    return record;
  };
  const made = make({
    citations: { of: citations.of, find },
    isUnnamed: (party) => {
      const answer = isUnnamed(party);
      unnamed.push({ party, isUnnamed: answer });
      return answer;
    },
    omissions,
    lists,
    within,
  });
  const { day, isFrench, law, seen, number } = c;
  const looked = { found, missed, unnamed, lists, within };
  return {
    day,
    isFrench,
    law: law.key,
    made,
    omissions,
    inputs,
    ...looked,
    seen,
    checkedIn: number,
    holds: true,
  };
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
  for (const one of piece.unnamed) if (isUnnamed(one.party) !== one.isUnnamed) return false;
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
  const isNew = (id: string) => changed === null || changed.has(id);
  for (const record of piece.found) {
    const { collection, id } = record.origin;
    if (isNew(id) && citations.find(collection, id) !== record) return false;
  }
  for (const { collection, id } of piece.missed)
    if (isNew(id) && citations.find(collection, id) !== undefined) return false;
  if (changed === null) piece.seen = c.seen;
  return true;
}
