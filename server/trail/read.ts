import { and, desc, eq, gte, inArray, lt, lte, type SQL } from "drizzle-orm";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { namesOf } from "../people/names.ts";

/** One entry of the trail in a list: the envelope, who that was, and what it says of itself. */
export type TrailEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly role: string;
  readonly action: string;
  readonly entity: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly requestId: string;
  readonly hash: string;
  readonly reason: string | null;
  /** Names of the fields that differ from the version before; empty for what is no change of a record. */
  readonly changed: readonly string[];
};

export type TrailQuery = {
  readonly actor: string | null;
  readonly action: string | null;
  /** Only entries about these kinds of record. */
  readonly entities: readonly string[] | null;
  readonly recordId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Entries before this number; the newest where null. */
  readonly before: number | null;
  readonly limit: number;
};

/** The trail, newest first. @throws Refusal forbidden */
export async function readTrail(
  ctx: Context,
  query: TrailQuery,
): Promise<{ items: readonly TrailEntry[]; total: number; nextCursor: string | null }> {
  authorise(ctx, "audit.read");
  return trailEntries(ctx, query);
}

/** The newest entries about records, for everybody who may see the overview; no authorisation of its own. */
export async function trailEntries(
  ctx: Context,
  query: TrailQuery,
): Promise<{ items: readonly TrailEntry[]; total: number; nextCursor: string | null }> {
  const { audit, auditPayload } = ctx.db.tables;
  const wanted: (SQL | undefined)[] = [
    query.actor === null ? undefined : eq(audit.actor, query.actor),
    query.action === null ? undefined : eq(audit.action, query.action),
    query.entities === null ? undefined : inArray(audit.entity, [...query.entities]),
    query.recordId === null ? undefined : eq(audit.recordId, query.recordId),
    query.from === null ? undefined : gte(audit.ts, query.from),
    lte(audit.ts, earlier(query.to, instantRead(ctx))),
  ];
  const { rows, total } = await ctx.db.snapshot(async (orm) => ({
    total: await orm.$count(audit, and(...wanted)),
    rows: await orm
      .select({ entry: audit, body: auditPayload.body })
      .from(audit)
      .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(and(...wanted, query.before === null ? undefined : lt(audit.seq, query.before)))
      .orderBy(desc(audit.seq))
      .limit(query.limit + 1),
  }));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const names = await namesOf(
    ctx.db,
    page.map(({ entry }) => entry.actor),
  );
  const items = page.map(({ entry, body }): TrailEntry => {
    const payload =
      body === null
        ? null
        : (JSON.parse(body) as { before?: object | null; reason?: string | null });
    const { seq, ts, actor, role, action, entity, recordId, version, requestId, hash } = entry;
    const changed = Object.keys(payload?.before ?? {}).filter(
      (name) => !["version", "updatedAt", "updatedBy"].includes(name),
    );
    return {
      seq,
      at: ts,
      actor,
      actorName: names.get(actor) ?? actor,
      role,
      action,
      entity,
      recordId,
      version,
      requestId,
      hash,
      reason: payload?.reason ?? null,
      changed,
    };
  });
  return {
    items,
    total,
    nextCursor: rows.length > query.limit && last !== undefined ? String(last.entry.seq) : null,
  };
}

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);
