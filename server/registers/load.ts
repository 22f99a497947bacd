import { asc, gt } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { othersTurn } from "#db/turns.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections } from "#register/registry.ts";
import type { Installation } from "../context.ts";
import type { AnyRecord } from "../records/write.ts";
import { head } from "../trail/append.ts";
import type { KnownRegister } from "./cache.ts";

/** The register as it stands, loaded once per change. Callers authorise before they hand any of it out. */
export async function currentRegister(ctx: Installation): Promise<Register> {
  return (await knownRegister(ctx)).register;
}

/** The same with the number of the newest entry of the trail that it holds. */
export async function knownRegister(ctx: Installation): Promise<KnownRegister> {
  const { seq } = await ctx.db.read((orm) => head(ctx.db, orm));
  return ctx.registers.get(seq, (known) =>
    ctx.db.snapshot((orm) => loadCurrent(ctx.db, orm, known)),
  );
}

/** What changed since the known value, laid over it; everything where nothing is known. */
async function loadCurrent(
  db: Database,
  orm: Orm,
  known: KnownRegister | null,
): Promise<KnownRegister> {
  // The snapshot may be newer than what was asked for: its own newest entry says which state it is.
  const { seq, ts } = await head(db, orm);
  const records: Partial<Record<Collection, readonly AnyRecord[]>> = {};
  for (const collection of collections) {
    const fresh = await recordsSince(db, orm, collection, known?.seq ?? 0);
    const before = (known?.register.records[collection] ?? []) as readonly AnyRecord[];
    const kept = fresh.size === 0 ? before : before.filter((record) => !fresh.has(record.id));
    records[collection] = [...kept, ...fresh.values()];
  }
  return { seq, register: makeRegister(records as never, ts) };
}

/** Records whose newest entry comes after a trail number, read in portions so that other requests get their turn. */
async function recordsSince(
  db: Database,
  orm: Orm,
  collection: Collection,
  since: number,
): Promise<ReadonlyMap<string, AnyRecord>> {
  const table = db.tables.records[collection];
  const found = new Map<string, AnyRecord>();
  for (let after = since; ; ) {
    const rows = await orm
      .select()
      .from(table)
      .where(gt(table.auditSeq, after))
      .orderBy(asc(table.auditSeq))
      .limit(portion);
    for (const row of rows) found.set(row.id, fromRow(collection, row) as unknown as AnyRecord);
    const last = rows.at(-1);
    if (last === undefined || rows.length < portion) return found;
    after = last.auditSeq;
    await othersTurn();
  }
}

/** Small enough that nobody waits longer than some ten milliseconds for a portion of activities. */
const portion = 8;
