import type { Column } from "drizzle-orm";
import { asc, getTableColumns } from "drizzle-orm";
import type { Orm } from "./database.ts";
import { ephemeralTables } from "./ephemeral.ts";
import type { AnyTable, Tables } from "./schema/index.ts";
import { namedTables } from "./schema/index.ts";

/** Rows read and written at once: few enough for either engine's limit of parameters, and for memory where rows hold whole documents. */
const rowsAtOnce = 100;
const documentsAtOnce = 10;

/**
 * Copies all rows but those that no backup carries from one register to another, of whichever
 * engine, in the order in which they refer to each other. Gives the number of rows per table.
 */
export async function copyTables(
  from: { readonly orm: Orm; readonly tables: Tables },
  to: { readonly orm: Orm; readonly tables: Tables },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const targets = namedTables(to.tables);
  for (const [name, source] of namedTables(from.tables)) {
    const target = targets.get(name);
    if (target === undefined || (ephemeralTables as readonly string[]).includes(name)) continue;
    counts.set(name, await copyTable(from.orm, source, to.orm, target));
  }
  return counts;
}

async function copyTable(from: Orm, source: AnyTable, to: Orm, target: AnyTable): Promise<number> {
  const columns: Column[] = Object.values(getTableColumns(source));
  const order = sortable(columns).map((column) => asc(column));
  const pageSize = columns.some(isDocument) ? documentsAtOnce : rowsAtOnce;
  let count = 0;
  for (;;) {
    const page = await from
      .select()
      .from(source)
      .orderBy(...order)
      .limit(pageSize)
      .offset(count);
    if (page.length > 0) await to.insert(target).values(page as never);
    count += page.length;
    if (page.length < pageSize) return count;
  }
}

/** The columns of the primary key; those of a key of several, which are all text, come with the other required texts. */
function sortable(columns: readonly Column[]): readonly Column[] {
  const key = columns.filter((column) => column.primary);
  if (key.length > 0) return key;
  return columns.filter((column) => column.notNull && column.getSQLType().startsWith("text"));
}

function isDocument(column: Column): boolean {
  return column.getSQLType() === "blob" || column.getSQLType() === "bytea";
}
