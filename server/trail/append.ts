import { operator } from "#access/roles.ts";
import type { TrailAction } from "#access/trail-actions.ts";
import { and, desc, eq } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { turns } from "#db/turns.ts";
import { type Context, instant } from "../context.ts";
import { beginning, type Envelope, envelopeHash, makePayload, payloadHash } from "./entry.ts";
import { storeTiles } from "./tiles.ts";

/** Something that happened, before it has its place in the chain. */
export type Happening = {
  readonly action: TrailAction;
  readonly entity: string | null;
  readonly id: string | null;
  readonly version: number | null;
  /** Any JSON: what was before, what is after, why. */
  readonly payload: unknown;
};

/** The newest entry of the trail: its number and instant, and the hash the next one refers to. */
export type Head = { readonly seq: number; readonly ts: string; readonly hash: string };

const rowsPerStatement = 200;

/** The newest entry; zero and the beginning where nothing happened yet. */
export async function head(db: Database, orm: Orm): Promise<Head> {
  const { audit } = db.tables;
  const rows = await orm
    .select({ seq: audit.seq, ts: audit.ts, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1);
  return rows[0] ?? { seq: 0, ts: "", hash: beginning };
}

/** By how much clocks of several processes may differ, and one be corrected, without a word in the trail. */
const clockSlackMs = 5 * 60 * 1000;

/**
 * Appends what happened to the trail within the caller's transaction and returns the envelopes in order.
 * The instant never runs backwards, so that reading "as of" stays well defined; where the clock was set back, an entry
 * before the first one says so.
 */
export async function append(
  ctx: Context,
  tx: Orm,
  happenings: readonly Happening[],
): Promise<readonly Envelope[]> {
  const last = await head(ctx.db, tx);
  const behindMs = Date.parse(last.ts) - ctx.now().getTime();
  if (behindMs > clockSlackMs && !(await isClockNoted(ctx.db, tx, last))) {
    const payload = { before: { at: last.ts }, after: { at: instant(ctx) }, reason: null };
    const setBack = { action: "clock", entity: "clock", id: null, version: null, payload } as const;
    await appendAfter({ ...ctx, actor: operator }, tx, last, [setBack]);
    return appendAfter(ctx, tx, await head(ctx.db, tx), happenings);
  }
  return appendAfter(ctx, tx, last, happenings);
}

/** Until the clock has caught up all entries bear one instant: it is enough that one of them speaks of the clock. */
async function isClockNoted(db: Database, tx: Orm, { ts }: Head): Promise<boolean> {
  const { audit } = db.tables;
  return (await tx.$count(audit, and(eq(audit.ts, ts), eq(audit.action, "clock")))) > 0;
}

async function appendAfter(
  ctx: Context,
  tx: Orm,
  last: Head,
  happenings: readonly Happening[],
): Promise<readonly Envelope[]> {
  const { audit, auditPayload } = ctx.db.tables;
  let { seq, hash } = last;
  const now = instant(ctx);
  const ts = now > last.ts ? now : last.ts;
  const envelopes: Envelope[] = [];
  const entries: (typeof audit.$inferInsert)[] = [];
  const payloads: (typeof auditPayload.$inferInsert)[] = [];
  const othersTurn = turns();
  for (const happening of happenings) {
    await othersTurn();
    const payload = makePayload(happening.payload);
    seq += 1;
    const envelope: Envelope = {
      v: 1,
      seq,
      ts,
      actor: ctx.actor.id,
      role: ctx.actor.isOperator ? "operator" : [...ctx.actor.roles].sort().join(","),
      action: happening.action,
      entity: happening.entity,
      id: happening.id,
      version: happening.version,
      requestId: ctx.requestId,
      payloadHash: payloadHash(payload),
      prev: hash,
    };
    hash = envelopeHash(envelope);
    envelopes.push(envelope);
    const { v: _v, id, ...columns } = envelope;
    entries.push({ ...columns, recordId: id, hash });
    payloads.push({ seq, ...payload });
  }
  for (let start = 0; start < entries.length; start += rowsPerStatement) {
    await tx.insert(audit).values(entries.slice(start, start + rowsPerStatement));
    await tx.insert(auditPayload).values(payloads.slice(start, start + rowsPerStatement));
    await othersTurn();
  }
  await storeTiles(ctx.db, tx, seq - entries.length, seq);
  return envelopes;
}
