import { eq } from "drizzle-orm";
import type { Orm } from "./database.ts";
import type { Tables } from "./schema/index.ts";
import { indexedWords } from "./search-words.ts";

/** Replaces the words of a record; the engine's index follows by itself. */
export async function indexSearch(
  tx: Orm,
  { search }: Tables,
  no: number,
  tokens: readonly string[],
): Promise<void> {
  const words = indexedWords(tokens);
  if (words === "") {
    await tx.delete(search).where(eq(search.no, no));
    return;
  }
  await tx
    .insert(search)
    .values({ no, tokens: words })
    .onConflictDoUpdate({ target: search.no, set: { tokens: words } });
}
