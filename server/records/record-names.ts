import { sql } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { fold } from "#register/fold.ts";
import { locales } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import type { Write } from "./write.ts";

const rowsPerStatement = 100;

/** Keeps what records are called where it is new or changed, for those that are found by it. */
export async function writeNames(ctx: Context, tx: Orm, writes: readonly Write[]): Promise<void> {
  const { recordName } = ctx.db.tables;
  const changed = writes.filter(
    ({ collection, before, after }) =>
      before === null || namesOf(collection, before) !== namesOf(collection, after),
  );
  const rows = changed.map(({ collection, after }) => ({
    target: entityOf(collection).name,
    id: after.id,
    name: namesOf(collection, after),
  }));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insert(recordName)
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({
        target: [recordName.target, recordName.id],
        set: { name: sql`excluded."name"` },
      });
  }
}

/** What a record is called in every language, folded, one name per line. */
export function namesOf(collection: Collection, record: Readonly<Record<string, unknown>>): string {
  const names = locales.map((locale) => fold(entityOf(collection).title(record, locale)));
  return [...new Set(names)].join("\n");
}
