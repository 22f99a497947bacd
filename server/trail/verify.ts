import type { TrailAction } from "#access/trail-actions.ts";
import type { Reader } from "#db/reader.ts";
import { readCheckpoint } from "#evidence/checkpoint.ts";
import { GrowingTree } from "#evidence/growing-tree.ts";
import { isNoteBy, readNote } from "#evidence/note.ts";
import { readVerifierKey, type VerifierKey } from "#evidence/signature.ts";
import { beginning, type Envelope, envelopeHash, payloadHash } from "./entry.ts";
import { type TrailRow, trailRows } from "./rows.ts";

/** What a walk over the trail found: how much of it holds, or the first entry that does not. */
export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: string;
      readonly redacted: number;
      /** Signed checkpoints that agree with the entries. */
      readonly checkpoints: number;
      /** Up to which entry a checkpoint was signed. */
      readonly signed: number;
    }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly badSeq: number;
      readonly reason: string;
    };

/** How much of the trail was walked: entries, of how many. */
export type Progress = { readonly done: number; readonly total: number };

const batch = 2000;

/**
 * Walks the whole trail: numbers without gap, each entry refers to the one before, each hash and each payload that
 * was not erased, as a later entry must then say, agrees, and so does each signed checkpoint with the tree of the entries it counts. Stops at the
 * first entry that does not hold and says why. Long on a large trail: see `verifyApart`.
 */
export async function verifyTrail(
  db: Pick<Reader, "tables" | "dialect" | "snapshot">,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Verification> {
  const { audit, checkpoint } = db.tables;
  return db.snapshot(async (orm) => {
    const notes = await orm
      .select({ size: checkpoint.size, note: checkpoint.note })
      .from(checkpoint);
    const walk = new Walk(new Map(notes.map(({ note, size }) => [size, note])));
    const total = await orm.$count(audit);
    for (;;) {
      const rows = await trailRows(db, orm, walk.seq, batch);
      for (const row of rows) {
        const reason = walk.step(row);
        if (reason !== null) return bad(walk.held, row.seq, reason);
      }
      onProgress({ done: walk.seq, total });
      if (rows.length < batch) return walk.end();
    }
  });
}

const bad = (entries: number, badSeq: number, reason: string): Verification => ({
  ok: false,
  entries,
  badSeq,
  reason,
});

/** A walk over the entries one after the other. */
class Walk {
  /** The number of the entry that was looked at last. */
  seq = 0;
  /** How many entries hold. */
  held = 0;
  readonly #notes: ReadonlyMap<number, string>;
  readonly #keys: VerifierKey[] = [];
  readonly #tree = new GrowingTree();
  readonly #missing = new Set<number>();
  readonly #said = new Set<number>();
  #prev = beginning;
  #checkpoints = 0;
  #signed = 0;

  /** @param notes signed checkpoints by how many entries they count */
  constructor(notes: ReadonlyMap<number, string>) {
    this.#notes = notes;
  }

  /** Looks at the next entry: null where it holds, else why not. */
  step(row: TrailRow): string | null {
    const reason = fault(row, this.seq + 1, this.#prev);
    if (reason !== null) return reason;
    if (row.action === "redaction") this.#said.add(Number(row.recordId));
    if (row.body === null) this.#missing.add(row.seq);
    else if (row.entity === "trail-key") this.#keys.push(...announced(row.body));
    this.seq = row.seq;
    this.#prev = row.hash;
    this.#tree.add(Buffer.from(row.hash, "hex"));
    const note = this.#notes.get(this.seq);
    if (note !== undefined) {
      const wrong = checkpointFault(note, this.seq, this.#tree.root(), this.#keys);
      if (wrong !== null) return wrong;
      this.#checkpoints += 1;
      this.#signed = this.seq;
    }
    this.held = this.seq;
    return null;
  }

  /** What the walk came to, where every entry held. */
  end(): Verification {
    const beyond = Math.max(0, ...this.#notes.keys());
    if (beyond > this.seq)
      return bad(
        this.seq,
        this.seq + 1,
        `entry ${beyond} was signed, but the trail ends before it`,
      );
    const unsaid = [...this.#missing].find((one) => !this.#said.has(one));
    if (unsaid !== undefined)
      return bad(
        unsaid - 1,
        unsaid,
        "what it recorded is gone, and no entry says that it was erased",
      );
    return {
      ok: true,
      entries: this.seq,
      head: this.#prev,
      redacted: this.#missing.size,
      checkpoints: this.#checkpoints,
      signed: this.#signed,
    };
  }
}

/** The key an entry names; none where it cannot be read, so that what it signed does not verify. */
function announced(body: string): readonly VerifierKey[] {
  try {
    const { after } = JSON.parse(body) as { after: { verifierKey: string } };
    return [readVerifierKey(after.verifierKey)];
  } catch {
    return [];
  }
}

function checkpointFault(
  text: string,
  size: number,
  root: Buffer,
  keys: readonly VerifierKey[],
): string | null {
  const note = readNote(text);
  const checkpoint = note === null ? null : readCheckpoint(note.text);
  if (note === null || checkpoint === null) return "its checkpoint cannot be read";
  if (checkpoint.size !== size || !checkpoint.root.equals(root))
    return "its checkpoint was signed for other entries";
  return keys.some((key) => isNoteBy(note, key))
    ? null
    : "its checkpoint was signed by no known key";
}

function fault(row: TrailRow, expected: number, prev: string): string | null {
  if (row.seq !== expected) return `entry ${expected} is missing`;
  if (row.prev !== prev) return "it does not refer to the entry before it";
  if (envelopeHash(envelopeOf(row)) !== row.hash) return "its contents were altered";
  const { body, payloadSeq, salt } = row;
  if (payloadSeq === null) return "what it recorded is missing";
  if (salt === null || body === null) return null;
  return payloadHash({ salt, body }) === row.payloadHash ? null : "what it recorded was altered";
}

/** The envelope of a row, spelled out so that a column added later cannot slip into the hash. */
export function envelopeOf(row: TrailRow): Envelope {
  const { seq, ts, actor, role, action, entity, version, requestId, payloadHash: hash, prev } = row;
  return {
    v: 1,
    seq,
    ts,
    actor,
    role,
    action: action as TrailAction,
    entity,
    id: row.recordId,
    version,
    requestId,
    payloadHash: hash,
    prev,
  };
}
