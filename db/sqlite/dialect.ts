import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Dialect } from "../database.ts";
import { indexSearch } from "../index-search.ts";
import { sqliteTables } from "../schema/index.ts";
import { searchConditions } from "../search-conditions.ts";
import type { QuerySyntax } from "../search-words.ts";

const syntax: QuerySyntax = {
  word: (word) => `"${word}"`,
  beginning: (word) => `"${word}" *`,
  or: " OR ",
  and: " AND ",
};

const found = (recordNo: SQLiteColumn, query: string): SQL =>
  sql`${recordNo} in (select rowid from "searchIndex" where "searchIndex" match ${query})`;

/** What SQLite does in its own way. */
export const sqliteDialect: Dialect = {
  ...searchConditions(syntax, found),
  placeIn: (column, text) => sql<number>`instr(${column}, ${text})`,
  elements: (json) => sql`json_each(${json})`,
  indexSearch: (tx, entries) => indexSearch(tx, sqliteTables, entries),
  rows: async (orm, statement) =>
    (orm as unknown as BetterSQLite3Database).all<Record<string, unknown>>(statement),
};
