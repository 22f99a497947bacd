import type { Database } from "./database.ts";
import { openSqlite } from "./sqlite/open.ts";

/** Which database: a folder for the SQLite file. */
export type DatabaseSettings = { readonly dataDir: string };

/**
 * Opens the database, creating or migrating it where it is missing or old. Throws DatabaseRefusal
 * for one that must not be used: unreadable, not ours, damaged, newer than this program, altered.
 */
export async function openDatabase(settings: DatabaseSettings, now: () => Date): Promise<Database> {
  return openSqlite(settings.dataDir, now);
}
