import { inArray, sql } from "drizzle-orm";
import type { Orm } from "./database.ts";
import type { Tables } from "./schema/index.ts";
import { holders, indexedWords } from "./search-words.ts";
import { turns } from "./turns.ts";

/** The row number of a record, the words by which it is found, and those by which it was found until now. */
export type SearchEntry = {
  readonly no: number;
  readonly tokens: readonly string[];
  readonly before?: readonly string[];
};

const rowsPerStatement = 100;

/** Replaces the words of records; the engine's index follows by itself, once per statement. */
export async function indexSearch(
  tx: Orm,
  { search, searchWord }: Tables,
  entries: readonly SearchEntry[],
): Promise<void> {
  const othersTurn = turns();
  const rows: { readonly no: number; readonly tokens: string }[] = [];
  for (const { no, tokens } of entries) {
    rows.push({ no, tokens: indexedWords(tokens) });
    await othersTurn();
  }
  const silent = rows.filter((row) => row.tokens === "").map((row) => row.no);
  if (silent.length > 0) await tx.delete(search).where(inArray(search.no, silent));
  const speaking = rows.filter((row) => row.tokens !== "");
  for (let start = 0; start < speaking.length; start += rowsPerStatement) {
    await tx
      .insert(search)
      .values(speaking.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({ target: search.no, set: { tokens: sql`excluded."tokens"` } });
    await othersTurn();
  }
  const words = holders(entries.flatMap(newTokens)).map((word) => ({ word }));
  for (let start = 0; start < words.length; start += wordsPerStatement) {
    await tx
      .insert(searchWord)
      .values(words.slice(start, start + wordsPerStatement))
      .onConflictDoNothing();
    await othersTurn();
  }
}

const wordsPerStatement = 500;

function newTokens({ tokens, before }: SearchEntry): readonly string[] {
  if (before === undefined) return tokens;
  const known = new Set(before);
  return tokens.filter((token) => !known.has(token));
}

/** Forgets those of the words that no record has any more; call it after `indexSearch`, in the same transaction. */
export async function forgetWords(
  tx: Orm,
  { search, searchWord }: Tables,
  hasWord: (token: string) => ReturnType<typeof sql>,
  tokens: readonly string[],
): Promise<void> {
  for (const token of holders(tokens)) {
    const left = await tx.select({ no: search.no }).from(search).where(hasWord(token)).limit(1);
    if (left.length === 0) await tx.delete(searchWord).where(inArray(searchWord.word, [token]));
  }
}
