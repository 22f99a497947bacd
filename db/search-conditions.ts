import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Dialect } from "./database.ts";
import { indexQuery, type QuerySyntax } from "./search-words.ts";

/**
 * The conditions by which an engine finds records by their words.
 * @param found that the record of a number is among those a query of the index finds
 */
export function searchConditions(
  syntax: QuerySyntax,
  found: (recordNo: SQLiteColumn, query: string) => SQL,
): Pick<Dialect, "matchesSearch" | "hasWord"> {
  return {
    matchesSearch(recordNo, wanted) {
      const query = indexQuery(wanted, syntax);
      return query === null ? sql`1 = 1` : found(recordNo, query);
    },
    hasWord(recordNo, words) {
      const query = indexQuery([{ beginning: "", words }], syntax);
      return query === null ? sql`1 = 0` : found(recordNo, query);
    },
  };
}
