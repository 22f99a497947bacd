import { asc, gt } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { driverRowReader } from "#db/record-row.ts";
import { turns } from "#db/turns.ts";
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
  const read = driverRowReader(collection, table);
  const found = new Map<string, AnyRecord>();
  const next = turns();
  for (let after = since; ; ) {
    const query = orm
      .select()
      .from(table)
      .where(gt(table.auditSeq, after))
      .orderBy(asc(table.auditSeq))
      .limit(portion);
    const rows = await db.dialect.rows(orm, query.getSQL());
    for (const row of rows) {
      const record = read(row) as unknown as AnyRecord;
      found.set(record.id, record);
      await next();
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < portion) return found;
    after = Number(last["auditSeq"]);
  }
}

/** Rows of the longest records that are fetched in some milliseconds; each becomes a record in its own turn. */
const portion = 32;
