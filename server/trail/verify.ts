import { asc, eq, gt } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { beginning, type Envelope, envelopeHash, payloadHash, type TrailAction } from "./entry.ts";

/** What a walk over the chain found: how many entries hold, and the first that does not. */
export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: string;
      readonly redacted: number;
    }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly badSeq: number;
      readonly reason: string;
    };

const batch = 2000;

/**
 * Walks the whole trail: numbers without gap, each entry refers to the one before, each hash and each
 * payload that was not redacted agrees. Stops at the first entry that does not hold and says why.
 */
export async function verifyTrail(db: Database): Promise<Verification> {
  const { audit, auditPayload } = db.tables;
  return db.snapshot(async (orm) => {
    let seq = 0;
    let prev = beginning;
    let redacted = 0;
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
        if (payload?.body == null) redacted += 1;
        seq = entry.seq;
        prev = entry.hash;
      }
      if (rows.length < batch) return { ok: true, entries: seq, head: prev, redacted };
    }
  });
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
  const { recordId, hash, action, ...rest } = row;
  const { seq, ts, actor, role, entity, version, requestId, payloadHash: expectedPayload } = rest;
  // Spelled out so that a column added later cannot slip into the hash.
  const envelope: Envelope = {
    v: 1,
    seq,
    ts,
    actor,
    role,
    action: action as TrailAction,
    entity,
    id: recordId,
    version,
    requestId,
    payloadHash: expectedPayload,
    prev,
  };
  if (envelopeHash(envelope) !== hash) return "its contents were altered";
  if (payload === null) return "what it recorded is missing";
  if (payload.salt === null || payload.body === null) return null;
  return payloadHash({ salt: payload.salt, body: payload.body }) === expectedPayload
    ? null
    : "what it recorded was altered";
}
