import type { Collection, RecordIn } from "#register/registry.ts";
import type { Cited } from "./cited.ts";
import type { Unspoken } from "./compilation.ts";
import type { ListsRead } from "./noted-shown.ts";
import type { Piece } from "./remembered.ts";

/** A record of any collection, as the compiler reads it. */
export type AnyRecord = Cited<RecordIn<Collection>>;

/** A record that was looked for and is not there. */
type Missed = { readonly collection: Collection; readonly id: string };

/** What was answered when somebody asked whether a party is unnamed. */
type Answer = { readonly party: string | null; readonly isUnnamed: boolean };

/**
 * What was looked at and noted while some words were put together. There is one for every piece of a policy, and most
 * look at little else than records, so a list is made with its first entry.
 */
export class Looked {
  found: AnyRecord[] | null = null;
  missed: Missed[] | null = null;
  unnamed: Answer[] | null = null;
  lists: ListsRead | null = null;
  /** Pieces they were put together from. */
  within: Piece[] | null = null;
  omissions: Unspoken[] | null = null;

  noteFound(record: AnyRecord): void {
    (this.found ??= []).push(record);
  }

  noteMissed(collection: Collection, id: string): void {
    (this.missed ??= []).push({ collection, id });
  }

  noteAnswer(party: string | null, isUnnamed: boolean): void {
    (this.unnamed ??= []).push({ party, isUnnamed });
  }

  noteWithin(piece: Piece): void {
    (this.within ??= []).push(piece);
  }

  noteOmission(omission: Unspoken): void {
    (this.omissions ??= []).push(omission);
  }
}

/** One for each compilation: whoever reads the register through it leaves a note with what is being put together. */
export class Looking {
  /** What is being put together, innermost. */
  now = new Looked();

  /** Puts something together; what is looked at meanwhile is noted there and nowhere else. */
  during<T>(looked: Looked, make: () => T): T {
    const outer = this.now;
    this.now = looked;
    try {
      return make();
    } finally {
      this.now = outer;
    }
  }
}
