import { and, desc, eq, lt, lte } from "drizzle-orm";
import { isTrailAction, type TrailAction } from "#access/trail-actions.ts";
import { compareRecords, type Difference } from "#register/compare.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { type Context, instantRead } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { notFound } from "../refusal.ts";
import { recordAfter } from "../registers/past.ts";
import { lastEntryUntil } from "../trail/until.ts";
import { getRecord } from "./get.ts";
import type { AnyRecord, RecordPayload } from "./write.ts";

/** One change of a record: who, when, what was before and after, and why if they said. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly action: TrailAction;
  readonly version: number;
  readonly reason: string | null;
  readonly changes: readonly Difference[];
  /** Whether what it said was erased (GDPR Art. 17): there is nothing to show or bring back. */
  readonly erased: boolean;
};

/** Which part of a history: entries before a number, so many of them. */
export type HistoryQuery = { readonly before: number | null; readonly limit: number };

/** The versions of a record until the instant that is read, newest first. @throws Refusal not_found */
export async function historyOf(
  ctx: Context,
  collection: Collection,
  id: string,
  query: HistoryQuery,
): Promise<{ items: readonly HistoryEntry[]; total: number; nextCursor: string | null }> {
  await getRecord(ctx, collection, id);
  const { audit, auditPayload } = ctx.db.tables;
  const { rows, total } = await ctx.db.snapshot(async (orm) => {
    const ofRecord = and(
      eq(audit.entity, entityOf(collection).name),
      eq(audit.recordId, id),
      lte(audit.seq, await lastEntryUntil(ctx.db, orm, instantRead(ctx))),
    );
    return {
      total: await orm.$count(audit, ofRecord),
      rows: await orm
        .select({ entry: audit, body: auditPayload.body })
        .from(audit)
        .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
        .where(and(ofRecord, query.before === null ? undefined : lt(audit.seq, query.before)))
        .orderBy(desc(audit.seq))
        .limit(query.limit + 1),
    };
  });
  const page = rows.slice(0, query.limit);
  const names = await namesOf(
    ctx.db,
    page.map(({ entry }) => entry.actor),
  );
  const items = page.map(({ entry, body }): HistoryEntry => {
    const payload = body === null ? null : (JSON.parse(body) as RecordPayload);
    const { seq, ts, actor, action, version } = entry;
    if (!isTrailAction(action)) throw new Error(`entry ${seq} has an unknown action`);
    return {
      seq,
      at: ts,
      actor,
      actorName: names.get(actor) ?? actor,
      action,
      version: version ?? 0,
      reason: payload?.reason ?? null,
      changes: changesOf(collection, payload),
      erased: payload === null,
    };
  });
  const last = page.at(-1);
  return {
    items,
    total,
    nextCursor: rows.length > page.length && last !== undefined ? String(last.entry.seq) : null,
  };
}

function changesOf(collection: Collection, payload: RecordPayload | null): readonly Difference[] {
  if (payload === null || payload.before === null) return [];
  return compareRecords(collection, { ...payload.after, ...payload.before }, payload.after);
}

/** A version of a record, of those until the instant that is read. @throws Refusal not_found, also where it was erased */
export async function versionOf(
  ctx: Context,
  collection: Collection,
  id: string,
  version: number,
): Promise<AnyRecord> {
  await getRecord(ctx, collection, id);
  const { audit, auditPayload } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ body: auditPayload.body })
      .from(audit)
      .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(
        and(
          eq(audit.entity, entityOf(collection).name),
          eq(audit.recordId, id),
          eq(audit.version, version),
          lte(audit.ts, instantRead(ctx)),
        ),
      )
      .limit(1),
  );
  const record = recordAfter(collection, rows[0]?.body ?? null);
  if (record === null) throw notFound();
  return record;
}
