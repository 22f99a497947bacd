import { desc, lte } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";

/** The number of the last entry until an instant (ISO 8601 UTC); 0 where there is none: the trail's clock never runs backwards. */
export async function lastEntryUntil(db: Database, orm: Orm, instant: string): Promise<number> {
  const { audit } = db.tables;
  const rows = await orm
    .select({ seq: audit.seq })
    .from(audit)
    .where(lte(audit.ts, instant))
    .orderBy(desc(audit.ts), desc(audit.seq))
    .limit(1);
  return rows[0]?.seq ?? 0;
}
