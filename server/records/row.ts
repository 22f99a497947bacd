import { eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import type { AnyRecord } from "./write.ts";

/** The record as a unit of work sees it, or null; without authorisation. */
export async function recordRow(
  ctx: Pick<Context, "db">,
  orm: Orm,
  collection: Collection,
  id: string,
): Promise<AnyRecord | null> {
  const table = ctx.db.tables.records[collection];
  const rows = await orm.select().from(table).where(eq(table.id, id)).limit(1);
  return rows[0] === undefined ? null : (fromRow(collection, rows[0]) as unknown as AnyRecord);
}

/** Whether two states of a record agree in every declared field. */
export function sameFields(collection: Collection, a: AnyRecord, b: AnyRecord): boolean {
  return Object.keys(entityOf(collection).fields).every(
    (name) => JSON.stringify(a[name]) === JSON.stringify(b[name]),
  );
}
