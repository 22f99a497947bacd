import { getTableColumns, sql } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Tables } from "#db/schema/index.ts";
import { turns } from "#db/turns.ts";
import type { Context } from "../context.ts";

const rowsPerStatement = 1000;

/**
 * Inserts rows of a table that has columns of text only. They go to the engine as one JSON text: a large import has
 * half a million of them, and a parameter for each value takes the query builder longer than the engine.
 */
export async function insertTexts(
  ctx: Context,
  tx: Orm,
  table: Tables["link"] | Tables["part"],
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const names = Object.keys(getTableColumns(table));
  const columns = sql.raw(names.map((_, at) => `value ->> ${at}`).join(", "));
  const othersTurn = turns();
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const lists = rows
      .slice(start, start + rowsPerStatement)
      .map((row) => names.map((name) => row[name]));
    const elements = ctx.db.dialect.elements(JSON.stringify(lists));
    await tx.insert(table).select(sql`select ${columns} from ${elements}`);
    await othersTurn();
  }
}
