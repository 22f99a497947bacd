import { type SQL, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Dialect } from "../database.ts";
import { indexSearch } from "../index-search.ts";
import { postgresTables } from "../schema/index.ts";
import { searchConditions } from "../search-conditions.ts";
import type { QuerySyntax } from "../search-words.ts";

const syntax: QuerySyntax = {
  word: (word) => `'${word}'`,
  beginning: (word) => `'${word}':*`,
  or: " | ",
  and: " & ",
};

const found = (recordNo: SQLiteColumn, query: string): SQL =>
  sql`${recordNo} in (select "no" from public."search" where array_to_tsvector(string_to_array("tokens", ' ')) @@ ${query}::tsquery)`;

/** What PostgreSQL does in its own way. */
export const postgresDialect: Dialect = {
  ...searchConditions(syntax, found),
  placeIn: (column, text) => sql<number>`strpos(${column}, ${text})`,
  elements: (json) => sql`json_array_elements(${json}::json)`,
  indexSearch: (tx, entries) => indexSearch(tx, postgresTables, entries),
  async rows(orm, statement) {
    const result = await (orm as unknown as NodePgDatabase).execute(statement);
    return result.rows;
  },
};
