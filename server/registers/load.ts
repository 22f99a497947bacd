import { and, asc, eq, inArray, lte, max, sql } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Context, Installation } from "../context.ts";
import type { AnyRecord, RecordPayload } from "../records/write.ts";
import { head } from "../trail/append.ts";

/** The register as it stands, loaded once per change. Callers authorise before they hand any of it out. */
export async function currentRegister(ctx: Installation): Promise<Register> {
  const { seq } = await ctx.db.read((orm) => head(ctx.db, orm));
  return ctx.registers.get(seq, () =>
    ctx.db.snapshot((orm) => loadCurrent(ctx.db, orm, ctx.now().toISOString())),
  );
}

async function loadCurrent(db: Database, orm: Orm, at: string): Promise<Register> {
  const records: Partial<Record<Collection, readonly AnyRecord[]>> = {};
  for (const collection of collections) {
    const rows = await orm.select().from(db.tables.records[collection]);
    records[collection] = rows.map((row) => fromRow(collection, row) as unknown as AnyRecord);
  }
  return makeRegister(records as never, at);
}

/** The register as it stood at an instant (ISO 8601), or now where none is given. */
export function registerAsOf(ctx: Context, asOf: string | null): Promise<Register> {
  if (asOf === null) return currentRegister(ctx);
  return ctx.db.snapshot((orm) => loadAsOf(ctx.db, orm, asOf));
}

const names = new Map(
  collections.map((collection) => [entityOf(collection).name as string, collection]),
);
const batch = 1000;

async function loadAsOf(db: Database, orm: Orm, asOf: string): Promise<Register> {
  const { audit, auditPayload } = db.tables;
  // The instant of the trail never runs backwards, so "until then" is a number.
  const [until] = await orm
    .select({ seq: max(audit.seq) })
    .from(audit)
    .where(lte(audit.ts, asOf));
  const newest = await orm
    .select({ seq: sql<number>`max(${audit.seq})` })
    .from(audit)
    .where(and(lte(audit.seq, until?.seq ?? 0), inArray(audit.entity, [...names.keys()])))
    .groupBy(audit.entity, audit.recordId);
  const records: Partial<Record<Collection, AnyRecord[]>> = {};
  const numbers = newest.map((row) => Number(row.seq)).sort((a, b) => a - b);
  for (let start = 0; start < numbers.length; start += batch) {
    const rows = await orm
      .select({ entity: audit.entity, body: auditPayload.body })
      .from(auditPayload)
      .innerJoin(audit, eq(audit.seq, auditPayload.seq))
      .where(inArray(auditPayload.seq, numbers.slice(start, start + batch)))
      .orderBy(asc(auditPayload.seq));
    for (const { entity, body } of rows) {
      const collection = names.get(entity ?? "");
      if (collection === undefined || body === null) continue;
      const list = records[collection] ?? [];
      list.push((JSON.parse(body) as RecordPayload).after);
      records[collection] = list;
    }
  }
  return makeRegister(records as never, asOf);
}
