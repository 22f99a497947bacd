import { closeSync, existsSync, openSync } from "node:fs";
import { applyMigrations, pendingMigrations, requireGuards } from "../migrate.ts";
import type { Migration } from "../migration-files.ts";
import { DatabaseRefusal } from "../refusal.ts";
import type { Connection } from "./connection.ts";
import { applicationId } from "./connection.ts";
import { sqliteMigrated } from "./migrated.ts";
import { beginImmediate } from "./write.ts";

/** Brings a file to the schema of this program, all or nothing, keeping a copy of what it was; then checks its guards. */
export async function migrateSqlite(
  writer: Connection,
  migrations: readonly Migration[],
  now: () => Date,
): Promise<void> {
  const db = sqliteMigrated(writer);
  const pending = await pendingMigrations(db, migrations);
  if (pending.length > 0) {
    if (pending.length < migrations.length) keepCopy(writer, pending[0]?.name ?? "", now());
    await inMigration(writer, async () => {
      // Another process may have migrated while this one waited for the lock.
      const still = await pendingMigrations(db, migrations);
      if (still.length === 0) return;
      await applyMigrations(db, still, now);
      writer.pragma(`application_id = ${applicationId}`);
    });
  }
  await requireGuards(db);
}

/** Rebuilding a table with foreign keys on would delete what refers to it, and inside a transaction they cannot be turned off. */
async function inMigration(writer: Connection, work: () => Promise<void>): Promise<void> {
  writer.pragma("foreign_keys = 0");
  try {
    await beginImmediate(writer);
    await work();
    const broken = writer.pragma("foreign_key_check") as { table: string }[];
    if (broken.length > 0) {
      throw new DatabaseRefusal(
        `The migration was undone, because it would have left ${broken.length} broken references (${broken[0]?.table}): report this and stay with the former version.`,
      );
    }
    writer.exec("COMMIT");
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  } finally {
    writer.pragma("foreign_keys = 1");
  }
}

function keepCopy(writer: Connection, migration: string, at: Date): void {
  const stamp = at.toISOString().replaceAll(/[:.]/g, "-");
  const file = `${writer.name}.before-${migration}-${stamp}`;
  if (existsSync(file)) return;
  // SQLite would make it readable by everybody; it writes into a file that is there and empty.
  closeSync(openSync(file, "wx", 0o600));
  writer.prepare("VACUUM INTO ?").run(file);
}
