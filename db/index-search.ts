import { inArray, sql } from "drizzle-orm";
import type { Orm } from "./database.ts";
import type { Tables } from "./schema/index.ts";
import { indexedWords } from "./search-words.ts";

/** The row number of a record and the words by which it is found. */
export type SearchEntry = { readonly no: number; readonly tokens: readonly string[] };

const rowsPerStatement = 100;

/** Replaces the words of records; the engine's index follows by itself, once per statement. */
export async function indexSearch(
  tx: Orm,
  { search }: Tables,
  entries: readonly SearchEntry[],
): Promise<void> {
  const rows = entries.map(({ no, tokens }) => ({ no, tokens: indexedWords(tokens) }));
  const silent = rows.filter((row) => row.tokens === "").map((row) => row.no);
  if (silent.length > 0) await tx.delete(search).where(inArray(search.no, silent));
  const speaking = rows.filter((row) => row.tokens !== "");
  for (let start = 0; start < speaking.length; start += rowsPerStatement) {
    await tx
      .insert(search)
      .values(speaking.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({ target: search.no, set: { tokens: sql`excluded."tokens"` } });
  }
}
