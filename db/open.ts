import type { Database, FillableDatabase } from "./database.ts";
import { openPostgres } from "./postgres/open.ts";
import type { PostgresSource } from "./postgres/source.ts";
import { poolSource } from "./postgres/source.ts";
import { openSqlite } from "./sqlite/open.ts";

/** Which database: the SQLite file of a folder, PostgreSQL at an address, or PostgreSQL on connections of the caller's. */
export type DatabaseSettings =
  | { readonly dataDir: string }
  | { readonly url: string }
  | { readonly source: PostgresSource };

/**
 * Opens the database, creating or migrating it where it is missing or old. Throws DatabaseRefusal
 * for one that must not be used: unreadable, not ours, damaged, newer than this program, altered.
 */
export async function openDatabase(settings: DatabaseSettings, now: () => Date): Promise<Database> {
  return openFillable(settings, now);
}

/** The same, able to take in a backup. */
export async function openFillable(
  settings: DatabaseSettings,
  now: () => Date,
): Promise<FillableDatabase> {
  if ("dataDir" in settings) return openSqlite(settings.dataDir, now);
  if ("url" in settings) return openPostgres(poolSource(settings.url), now);
  // What belongs to the caller stays open when the database is closed.
  return openPostgres({ ...settings.source, end: async () => undefined }, now);
}
