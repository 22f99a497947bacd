import type { TrailAction } from "#access/trail-actions.ts";
import { asc, eq, gt } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { readCheckpoint } from "#evidence/checkpoint.ts";
import { GrowingTree } from "#evidence/growing-tree.ts";
import { isNoteBy, readNote } from "#evidence/note.ts";
import { readVerifierKey, type VerifierKey } from "#evidence/signature.ts";
import { beginning, type Envelope, envelopeHash, payloadHash } from "./entry.ts";

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

const batch = 2000;

/**
 * Walks the whole trail: numbers without gap, each entry refers to the one before, each hash and each payload that
 * was not erased, as a later entry must then say, agrees, and so does each signed checkpoint with the tree of the entries it counts. Stops at the
 * first entry that does not hold and says why.
 */
export async function verifyTrail(db: Database): Promise<Verification> {
  const { audit, auditPayload } = db.tables;
  return db.snapshot(async (orm) => {
    const notes = await checkpointNotes(db, orm);
    const keys: VerifierKey[] = [];
    const tree = new GrowingTree();
    let seq = 0;
    let prev = beginning;
    const missing = new Set<number>();
    const said = new Set<number>();
    let signed = 0;
    let checkpoints = 0;
    for (;;) {
      const rows = await orm
        .select({ entry: audit, payload: auditPayload })
        .from(audit)
        .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
        .where(gt(audit.seq, seq))
        .orderBy(asc(audit.seq))
        .limit(batch);
      for (const { entry, payload } of rows) {
        const reason = fault(entry, payload, seq + 1, prev);
        if (reason !== null) return { ok: false, entries: seq, badSeq: entry.seq, reason };
        if (entry.action === "redaction") said.add(Number(entry.recordId));
        if (payload?.body == null) missing.add(entry.seq);
        else if (entry.entity === "trail-key") keys.push(...announced(payload.body));
        seq = entry.seq;
        prev = entry.hash;
        tree.add(Buffer.from(entry.hash, "hex"));
        const note = notes.get(seq);
        if (note === undefined) continue;
        const wrong = checkpointFault(note, seq, tree.root(), keys);
        if (wrong !== null) return { ok: false, entries: seq, badSeq: seq, reason: wrong };
        checkpoints += 1;
        signed = seq;
      }
      if (rows.length === batch) continue;
      const beyond = Math.max(0, ...notes.keys());
      if (beyond > seq)
        return {
          ok: false,
          entries: seq,
          badSeq: seq + 1,
          reason: `entry ${beyond} was signed, but the trail ends before it`,
        };
      const unsaid = [...missing].find((one) => !said.has(one));
      if (unsaid !== undefined)
        return {
          ok: false,
          entries: unsaid - 1,
          badSeq: unsaid,
          reason: "what it recorded is gone, and no entry says that it was erased",
        };
      return { ok: true, entries: seq, head: prev, redacted: missing.size, checkpoints, signed };
    }
  });
}

async function checkpointNotes(db: Database, orm: Orm): Promise<ReadonlyMap<number, string>> {
  const { checkpoint } = db.tables;
  const rows = await orm.select({ size: checkpoint.size, note: checkpoint.note }).from(checkpoint);
  return new Map(rows.map(({ size, note }) => [size, note]));
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

type Row = Omit<Envelope, "v" | "id" | "action"> & {
  readonly action: string;
  readonly recordId: string | null;
  readonly hash: string;
};

function fault(
  row: Row,
  payload: { salt: string | null; body: string | null } | null,
  expected: number,
  prev: string,
): string | null {
  if (row.seq !== expected) return `entry ${expected} is missing`;
  if (row.prev !== prev) return "it does not refer to the entry before it";
  if (envelopeHash(envelopeOf(row)) !== row.hash) return "its contents were altered";
  if (payload === null) return "what it recorded is missing";
  if (payload.salt === null || payload.body === null) return null;
  return payloadHash({ salt: payload.salt, body: payload.body }) === row.payloadHash
    ? null
    : "what it recorded was altered";
}

/** The envelope of a row, spelled out so that a column added later cannot slip into the hash. */
export function envelopeOf(row: Row): Envelope {
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
