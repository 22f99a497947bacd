import { and, asc, eq } from "drizzle-orm";
import { compareRecords } from "#register/compare.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { getRecord } from "./get.ts";
import type { AnyRecord, RecordPayload } from "./write.ts";

/** One change of a record: who, when, what was before and after, and why if they said. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly action: string;
  readonly version: number;
  readonly reason: string | null;
  readonly changes: readonly unknown[];
  /** The whole record after it; null where it was erased. */
  readonly after: AnyRecord | null;
};

/** Every version of a record, oldest first. @throws Refusal not_found */
export async function historyOf(
  ctx: Context,
  collection: Collection,
  id: string,
): Promise<readonly HistoryEntry[]> {
  await getRecord(ctx, collection, id);
  const { audit, auditPayload } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ entry: audit, body: auditPayload.body })
      .from(audit)
      .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(and(eq(audit.entity, entityOf(collection).name), eq(audit.recordId, id)))
      .orderBy(asc(audit.seq)),
  );
  const names = await namesOf(
    ctx.db,
    rows.map(({ entry }) => entry.actor),
  );
  let previous: AnyRecord | null = null;
  return rows.map(({ entry, body }) => {
    const payload = body === null ? null : (JSON.parse(body) as RecordPayload);
    const after = payload?.after ?? null;
    const changes =
      previous !== null && after !== null
        ? compareRecords(collection, previous as never, after as never)
        : [];
    previous = after;
    const { seq, ts, actor, action, version } = entry;
    return {
      seq,
      at: ts,
      actor,
      actorName: names.get(actor) ?? actor,
      action,
      version: version ?? 0,
      reason: payload?.reason ?? null,
      changes,
      after,
    };
  });
}
