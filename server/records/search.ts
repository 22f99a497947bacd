import { and, eq, gt, inArray, like, or, type SQL } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { RecordTable } from "#db/schema/records.ts";
import type { WantedWord } from "#db/search-words.ts";
import { queryTokens } from "#register/fold.ts";
import { targetsOf } from "#register/references.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";

/** Shorter ones stand inside too many words to tell anything. */
export const shortestInside = 3;
const mostHolders = 50;
const mostNamed = 1_000;

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
  const { matchesSearch } = ctx.db.dialect;
  const conditions: SQL[] = [];
  const own: WantedWord[] = [];
  for (const token of queryTokens(query)) {
    const wanted = { beginning: token, words: await wordsAround(ctx, orm, token) };
    const named = await refersToNamed(ctx, orm, collection, table, token);
    const either = or(matchesSearch(table.no, [wanted]), named);
    if (named === undefined) own.push(wanted);
    else if (either !== undefined) conditions.push(either);
  }
  // Together in one look into the index, which then goes by the rarest of them.
  return own.length === 0 ? conditions : [matchesSearch(table.no, own), ...conditions];
}

/** Words of records that hold the token further on than at their beginning; none where there are too many to help. */
async function wordsAround(ctx: Context, orm: Orm, token: string): Promise<readonly string[]> {
  if (token.length < shortestInside) return [];
  const { word } = ctx.db.tables.searchWord;
  const rows = await orm
    .select({ word })
    .from(ctx.db.tables.searchWord)
    .where(gt(ctx.db.dialect.placeIn(word, token), 1))
    .limit(mostHolders + 1);
  return rows.length > mostHolders ? [] : rows.map((row) => row.word);
}

/**
 * The condition that a record refers to one that is called so. The names are looked up first, of the kinds only that
 * the collection can refer to: left to itself SQLite starts from the references, of which there are hundreds of thousands.
 */
async function refersToNamed(
  ctx: Context,
  orm: Orm,
  collection: Collection,
  table: RecordTable,
  token: string,
): Promise<SQL | undefined> {
  const { link, recordName } = ctx.db.tables;
  const { name } = recordName;
  const named =
    token.length < shortestInside
      ? or(like(name, `${token}%`), like(name, `% ${token}%`), like(name, `%\n${token}%`))
      : gt(ctx.db.dialect.placeIn(name, token), 0);
  const rows = await orm
    .select({ target: recordName.target, id: recordName.id })
    .from(recordName)
    .where(and(inArray(recordName.target, [...targetsOf(collection)]), named))
    .limit(mostNamed + 1);
  if (rows.length === 0 || rows.length > mostNamed) return undefined;
  // A subquery for each kind: with several kinds in one, SQLite leaves the index of what is referred to aside.
  return or(
    ...[...Map.groupBy(rows, ({ target }) => target)].map(([target, group]) =>
      inArray(
        table.id,
        orm
          .select({ id: link.fromId })
          .from(link)
          .where(
            and(
              eq(link.toTarget, target),
              inArray(
                link.toId,
                group.map(({ id }) => id),
              ),
              eq(link.fromCollection, collection),
            ),
          ),
      ),
    ),
  );
}
