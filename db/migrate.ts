import type { Guards, Raw } from "./guards.ts";
import { differences, fingerprint } from "./guards.ts";
import type { Migration } from "./migration-files.ts";
import { DatabaseRefusal } from "./refusal.ts";

/** What the runner needs of an engine, on one connection. */
export type Migrated = {
  readonly raw: Raw;
  readonly guards: Guards;
  /** Names of the tables that hold data. */
  readonly tables: () => Promise<readonly string[]>;
};

type Applied = { readonly name: string; readonly hash: string; readonly guards: string };

/** The migrations still to be applied. Refuses a history that this program does not know, or that was altered. */
export async function pendingMigrations(
  db: Migrated,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(db);
  for (const [i, { name, hash }] of applied.entries()) {
    const known = migrations[i];
    if (known === undefined) {
      throw new DatabaseRefusal(
        `The database was migrated by a newer program (${name}): start that version or one after it; or, without the changes made since, restore the backup taken before the upgrade into another place.`,
      );
    }
    if (known.name !== name || known.hash !== hash) {
      throw new DatabaseRefusal(
        `The database was made by another version of this program, whose migration ${name} differs from this one's ${known.name}: start the version that made it; to change to this one, export the register there and import it into a new one here.`,
      );
    }
  }
  return migrations.slice(applied.length);
}

/** Applies migrations in the transaction that is open; throws, for it to be rolled back, when a table lost rows. */
export async function applyMigrations(
  db: Migrated,
  pending: readonly Migration[],
  now: () => Date,
): Promise<void> {
  const before = await rowCounts(db);
  await requireUntouched(db);
  await db.guards.drop(db.raw);
  for (const { statements } of pending) {
    for (const statement of statements) await db.raw(statement);
  }
  const after = await rowCounts(db);
  const mayLose = new Set(pending.flatMap((migration) => migration.mayLose));
  for (const [table, count] of before) {
    const left = after.get(table) ?? 0;
    if (left < count && !mayLose.has(table)) {
      throw new DatabaseRefusal(
        `The migration was undone, because it would have lost ${count - left} rows of ${table}: report this and stay with the former version.`,
      );
    }
  }
  await db.guards.create(db.raw);
  const guards = fingerprint(await db.guards.actual(db.raw));
  await db.raw(
    `CREATE TABLE IF NOT EXISTS "migration" ("name" text PRIMARY KEY NOT NULL, "hash" text NOT NULL, "guards" text NOT NULL, "appliedAt" text NOT NULL)`,
  );
  for (const { name, hash } of pending) {
    const values = [name, hash, guards, now().toISOString()].map(quoted).join(", ");
    await db.raw(`INSERT INTO "migration" VALUES (${values})`);
  }
}

/** Refuses a database in which a guard is missing, altered or added. */
export async function requireGuards(db: Migrated): Promise<void> {
  const different = differences(db.guards.expected, await db.guards.actual(db.raw));
  if (different.length > 0) throw altered(different);
}

/** The guards of an older program are known by their hash only. */
async function requireUntouched(db: Migrated): Promise<void> {
  const last = (await appliedMigrations(db)).at(-1);
  if (last === undefined) return;
  const actual = await db.guards.actual(db.raw);
  if (fingerprint(actual) === last.guards) return;
  throw altered(differences(db.guards.expected, actual));
}

function altered(names: readonly string[]): DatabaseRefusal {
  const some = names.slice(0, 5).join(", ") + (names.length > 5 ? " …" : "");
  return new DatabaseRefusal(
    `The guards of the database were altered outside this program (${some}): find out by whom, then restore a backup.`,
  );
}

async function appliedMigrations(db: Migrated): Promise<readonly Applied[]> {
  if (!(await db.tables()).includes("migration")) return [];
  const rows = await db.raw(`SELECT "name", "hash", "guards" FROM "migration" ORDER BY "name"`);
  return rows.map((row) => ({
    name: String(row.name),
    hash: String(row.hash),
    guards: String(row.guards),
  }));
}

async function rowCounts(db: Migrated): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await db.tables()) {
    const [row] = await db.raw(`SELECT count(*) AS "count" FROM "${table}"`);
    counts.set(table, Number(row?.count));
  }
  return counts;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
