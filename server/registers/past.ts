import { and, desc, eq, gt, inArray, lte, max } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { othersTurn } from "#db/turns.ts";
import { completed } from "#register/complete.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { isObject } from "#register/walk.ts";
import type { AnyRecord, RecordPayload } from "../records/write.ts";
import { lastEntryUntil } from "../trail/until.ts";

const portion = 200;

/**
 * The register as it stood after an entry of the trail: the present, with what changed since put back. What did not
 * change is shared with the present, so that the cost is that of the changes in between.
 */
export async function loadPast(
  db: Database,
  orm: Orm,
  present: Register,
  until: number,
): Promise<Register> {
  const records: Partial<Record<Collection, readonly AnyRecord[]>> = {};
  for (const collection of collections) {
    const table = db.tables.records[collection];
    const rows = await orm.select({ id: table.id }).from(table).where(gt(table.auditSeq, until));
    const changed = new Set(rows.map(({ id }): string => id));
    const same = (present.records[collection] as readonly AnyRecord[]).filter(
      ({ id }) => !changed.has(id),
    );
    records[collection] = [
      ...same,
      ...(await versionsUntil(db, orm, collection, [...changed], until, present)),
    ];
  }
  return makeRegister(records as never, present.at);
}

/** What some records said after an entry of the trail; those that did not exist yet are left out. */
async function versionsUntil(
  db: Database,
  orm: Orm,
  collection: Collection,
  ids: readonly string[],
  until: number,
  present: Register,
): Promise<readonly AnyRecord[]> {
  const { audit, auditPayload } = db.tables;
  const found: AnyRecord[] = [];
  for (let start = 0; start < ids.length; start += portion) {
    const newest = await orm
      .select({ seq: max(audit.seq) })
      .from(audit)
      .where(
        and(
          eq(audit.entity, entityOf(collection).name),
          inArray(audit.recordId, ids.slice(start, start + portion)),
          lte(audit.seq, until),
        ),
      )
      .groupBy(audit.recordId);
    const numbers = newest.map(({ seq }) => Number(seq));
    if (numbers.length === 0) continue;
    const rows = await orm
      .select({ body: auditPayload.body })
      .from(auditPayload)
      .where(inArray(auditPayload.seq, numbers));
    for (const { body } of rows) {
      const record = recordAfter(collection, body, (id) => present.find(collection, id));
      if (record !== null) found.push(record);
    }
    await othersTurn();
  }
  return found;
}

/** One record as it stood at an instant, or null where it did not exist yet: one look into the index of the trail. */
export async function recordAt(
  db: Database,
  orm: Orm,
  collection: Collection,
  id: string,
  instant: string,
): Promise<AnyRecord | null> {
  const { audit, auditPayload } = db.tables;
  const until = await lastEntryUntil(db, orm, instant);
  const rows = await orm
    .select({ body: auditPayload.body })
    .from(audit)
    .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
    .where(
      and(
        eq(audit.entity, entityOf(collection).name),
        eq(audit.recordId, id),
        lte(audit.seq, until),
      ),
    )
    .orderBy(desc(audit.seq))
    .limit(1);
  return recordAfter(collection, rows[0]?.body ?? null);
}

/**
 * The record after an entry, with fields that were declared since as nothing said; null where it was erased. What it
 * says as the present one does is shared with that: most versions differ in a field or two.
 */
export function recordAfter(
  collection: Collection,
  body: string | null,
  presentOf: (id: string) => object | undefined = () => undefined,
): AnyRecord | null {
  if (body === null) return null;
  const { after } = JSON.parse(body) as RecordPayload;
  const { id, version, createdAt, updatedAt, updatedBy, archivedAt } = after;
  const kept = { id, version, createdAt, updatedAt, updatedBy, archivedAt };
  const { fields } = entityOf(collection);
  const present = presentOf(id) as Readonly<Record<string, unknown>> | undefined;
  if (present === undefined) return { ...kept, ...completed(fields, after) };
  const different = Object.entries(fields).filter(([name]) => !isSame(after[name], present[name]));
  return { ...present, ...kept, ...completed(Object.fromEntries(different), after) };
}

/** Whether two JSON values say the same, whatever the order of their names; much faster than Node's own comparison. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  let more = 0;
  for (const name in a) {
    if (!isSame(a[name], b[name])) return false;
    more += 1;
  }
  for (const _name in b) more -= 1;
  return more === 0;
}
