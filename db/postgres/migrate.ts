import { applyMigrations, type Migrated, pendingMigrations, requireGuards } from "../migrate.ts";
import type { Migration } from "../migration-files.ts";
import { DatabaseRefusal } from "../refusal.ts";
import { postgresGuards } from "./guards.ts";
import type { Session } from "./session.ts";
import { beginWrite, inSession } from "./session.ts";
import type { PostgresSource } from "./source.ts";

const oldestVersion = 13;

/** Brings a database to the schema of this program, all or nothing; refuses one that holds something else; then checks its guards. */
export async function migratePostgres(
  source: PostgresSource,
  migrations: readonly Migration[],
  now: () => Date,
): Promise<void> {
  await inSession(source, [], async ({ raw }) => {
    await requireServer(raw);
    const db = migrated(raw);
    await requireOurs(db);
    if ((await pendingMigrations(db, migrations)).length === 0) await requireGuards(db);
  });
  await inSession(source, beginWrite, async ({ raw }) => {
    const db = migrated(raw);
    // Another process may have migrated while this one waited for the lock.
    const pending = await pendingMigrations(db, migrations);
    if (pending.length === 0) return;
    await raw("SET LOCAL statement_timeout = 0");
    await applyMigrations(db, pending, now);
    await requireGuards(db);
  });
}

/** What the migration runner needs of a connection to PostgreSQL. */
export function migrated(raw: Session["raw"]): Migrated {
  return {
    raw,
    guards: postgresGuards,
    async tables() {
      const rows = await raw("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
      return rows.map(({ name }) => String(name));
    },
  };
}

async function requireServer(raw: Session["raw"]): Promise<void> {
  const [row] = await raw(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS replica",
  );
  const major = Math.floor(Number(row?.version) / 10_000);
  if (major < oldestVersion) {
    throw new DatabaseRefusal(
      `PostgreSQL ${major} is older than ${oldestVersion}: upgrade the server, or set DATABASE_URL to a newer one.`,
    );
  }
  if (row?.encoding !== "UTF8") {
    throw new DatabaseRefusal(
      `The database at DATABASE_URL is encoded in ${row?.encoding}: create one with ENCODING 'UTF8'.`,
    );
  }
  if (row.replica === true) {
    throw new DatabaseRefusal(
      "The server at DATABASE_URL is a read-only replica: set it to the primary.",
    );
  }
}

async function requireOurs(db: Migrated): Promise<void> {
  const tables = await db.tables();
  if (tables.length === 0 || tables.includes("migration")) return;
  throw new DatabaseRefusal(
    `The database at DATABASE_URL holds tables of another program (${tables[0]}): create an empty one for the register.`,
  );
}
