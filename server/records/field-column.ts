import type { SQL } from "drizzle-orm";
import type { RecordTable } from "#db/schema/records.ts";

/**
 * The column of a declared field. The tables are derived from the declarations, so their type knows
 * only the kept columns; a name that was not declared throws.
 */
export function fieldColumn(table: RecordTable, name: string): SQL {
  const column = (table as unknown as Readonly<Record<string, SQL>>)[name];
  if (column === undefined) throw new Error(`There is no column ${name}.`);
  return column;
}
