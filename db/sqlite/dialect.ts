import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Dialect } from "../database.ts";
import { indexSearch } from "../index-search.ts";
import { sqliteTables } from "../schema/index.ts";
import { queryWords } from "../search-words.ts";

/** What SQLite does in its own way. */
export const sqliteDialect: Dialect = {
  matchesSearch(recordNo, tokens) {
    const words = queryWords(tokens);
    if (words.length === 0) return sql`1 = 1`;
    const query = words.map((word) => `"${word}" *`).join(" ");
    return sql`${recordNo} in (select rowid from "searchIndex" where "searchIndex" match ${query})`;
  },
  hasWord(recordNo, tokens) {
    const words = queryWords(tokens);
    if (words.length === 0) return sql`1 = 0`;
    const query = words.map((word) => `"${word}"`).join(" OR ");
    return sql`${recordNo} in (select rowid from "searchIndex" where "searchIndex" match ${query})`;
  },
  indexSearch: (tx, entries) => indexSearch(tx, sqliteTables, entries),
  rows: async (orm, statement) =>
    (orm as unknown as BetterSQLite3Database).all<Record<string, unknown>>(statement),
};
