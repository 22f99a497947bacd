import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Dialect } from "../database.ts";
import { indexSearch } from "../index-search.ts";
import { postgresTables } from "../schema/index.ts";
import { queryWords } from "../search-words.ts";

/** What PostgreSQL does in its own way. */
export const postgresDialect: Dialect = {
  matchesSearch(recordNo, tokens) {
    const words = queryWords(tokens);
    if (words.length === 0) return sql`1 = 1`;
    const query = words.map((word) => `'${word}':*`).join(" & ");
    return sql`${recordNo} in (select "no" from public."search" where array_to_tsvector(string_to_array("tokens", ' ')) @@ ${query}::tsquery)`;
  },
  hasWord(recordNo, tokens) {
    const words = queryWords(tokens);
    if (words.length === 0) return sql`1 = 0`;
    const query = words.map((word) => `'${word}'`).join(" | ");
    return sql`${recordNo} in (select "no" from public."search" where array_to_tsvector(string_to_array("tokens", ' ')) @@ ${query}::tsquery)`;
  },
  indexSearch: (tx, entries) => indexSearch(tx, postgresTables, entries),
  async rows(orm, statement) {
    const result = await (orm as unknown as NodePgDatabase).execute(statement);
    return result.rows;
  },
};
