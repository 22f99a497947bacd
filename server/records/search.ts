import { and, eq, inArray, like, not, or, type SQL } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { RecordTable } from "#db/schema/records.ts";
import { queryTokens } from "#register/fold.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";

/** Shorter ones stand inside too many words to tell anything. */
export const shortestInside = 3;
const mostHolders = 50;

/**
 * The conditions that a record fits a search: for each word of it, the record has a word that begins with it or
 * holds it, or refers to a record whose name does. The words come from `queryTokens` and so hold no wildcard.
 */
export async function searchConditions(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  query: string,
): Promise<readonly SQL[]> {
  const table = ctx.db.tables.records[collection];
  const { matchesSearch, hasWord } = ctx.db.dialect;
  const conditions: SQL[] = [];
  for (const token of queryTokens(query)) {
    const inside = await wordsAround(ctx, orm, token);
    const either = or(
      matchesSearch(table.no, [token]),
      inside.length === 0 ? undefined : hasWord(table.no, inside),
      refersToNamed(ctx, orm, collection, table, token),
    );
    if (either !== undefined) conditions.push(either);
  }
  return conditions;
}

/** Words of records that hold the token further on than at their beginning; none where there are too many to help. */
async function wordsAround(ctx: Context, orm: Orm, token: string): Promise<readonly string[]> {
  if (token.length < shortestInside) return [];
  const { word } = ctx.db.tables.searchWord;
  const rows = await orm
    .select({ word })
    .from(ctx.db.tables.searchWord)
    .where(and(like(word, `%${token}%`), not(like(word, `${token}%`))))
    .limit(mostHolders + 1);
  return rows.length > mostHolders ? [] : rows.map((row) => row.word);
}

function refersToNamed(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  table: RecordTable,
  token: string,
): SQL {
  const { link, recordName } = ctx.db.tables;
  const named = like(recordName.name, `%${token}%`);
  return inArray(
    table.id,
    orm
      .select({ id: link.fromId })
      .from(recordName)
      .innerJoin(link, and(eq(link.toTarget, recordName.target), eq(link.toId, recordName.id)))
      .where(and(named, eq(link.fromCollection, collection))),
  );
}
