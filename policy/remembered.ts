import { type Locale, locales } from "#register/locale.ts";
import type { Cited } from "./cited.ts";
import type { Compilation, Frame, Reading } from "./compilation.ts";
import { Looked } from "./looking.ts";
import { type Lists, NotedShown } from "./noted-shown.ts";
import type { Seen } from "./since.ts";

const nothing: readonly never[] = [];

/** Words that were made once, with all they were made from. */
export class Piece extends Looked {
  made: unknown = undefined;
  readonly frame: Frame;
  readonly inputs: readonly object[];
  /** A register in which all that was found is as it was. */
  seen: Seen;
  /** The last compilation in which it was looked at, and whether it held there. */
  checkedIn: number;
  holds = true;

  constructor({ frame, seen, number }: Compilation, inputs: readonly object[]) {
    super();
    this.frame = frame;
    this.inputs = inputs;
    this.seen = seen;
    this.checkedIn = number;
  }
}

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
  inputs: readonly object[] = nothing,
): T {
  return recalled(c, name, record, inputs, () => {
    if (c.room !== null) {
      if (c.room.pieces === 0) throw new NoRoom();
      c.room.pieces -= 1;
    }
    return make(c);
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
  return recalled(c, whole, c.policy, nothing, (piece) => {
    piece.lists = {};
    return make({ ...c, shown: new NotedShown(c.shown, piece.lists) });
  });
}

function recalled<T>(
  c: Compilation,
  name: string,
  of: Cited<unknown>,
  inputs: readonly object[],
  make: (piece: Piece) => T,
): T {
  const byName = piecesOf(c.locale, of);
  const known = byName.get(name);
  const held = known?.find((one) => areSame(one.inputs, inputs) && holds(c, one));
  const piece = held ?? pieceMade(c, inputs, make);
  if (known === undefined) byName.set(name, [piece]);
  else if (piece !== known[0])
    byName.set(name, [piece, ...known.filter((one) => one !== piece)].slice(0, mostKept));
  const { now } = c.looking;
  now.noteWithin(piece);
  for (const omission of piece.omissions ?? nothing) now.noteOmission(omission);
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
  make: (piece: Piece) => unknown,
): Piece {
  const piece = new Piece(c, inputs);
  c.looking.during(piece, () => {
    piece.made = make(piece);
  });
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
  if (!isSameFrame(piece.frame, c.frame) || !isFoundAgain(c, piece)) return false;
  for (const { party, isUnnamed } of piece.unnamed ?? nothing)
    if ((party !== null && c.unnamed.has(party)) !== isUnnamed) return false;
  for (const name in piece.lists) {
    const list = name as keyof Lists;
    if (!areSame(piece.lists[list] ?? nothing, c.shown[list])) return false;
  }
  for (const one of piece.within ?? nothing) if (!holds(c, one)) return false;
  return true;
}

function isSameFrame(one: Frame, other: Frame): boolean {
  if (one === other) return true;
  return one.day === other.day && one.isFrench === other.isFrench && one.law === other.law;
}

/** Whether the records a piece was made from are the same; where few changed, only those are looked for. */
function isFoundAgain(c: Compilation, piece: Piece): boolean {
  const { peek } = c.citations;
  const changed = c.changedSince(piece.seen);
  const isNew = (id: string) => changed === null || changed.has(id);
  for (const record of piece.found ?? nothing) {
    const { collection, id } = record.origin;
    if (isNew(id) && peek(collection, id) !== record) return false;
  }
  for (const { collection, id } of piece.missed ?? nothing)
    if (isNew(id) && peek(collection, id) !== undefined) return false;
  if (changed === null) piece.seen = c.seen;
  return true;
}
