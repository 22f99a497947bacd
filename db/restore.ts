import { statSync } from "node:fs";
import { chmod, copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyTables } from "./copy-tables.ts";
import type { Database, FillableDatabase, Orm } from "./database.ts";
import type { DatabaseSettings } from "./open.ts";
import { openFillable } from "./open.ts";
import { DatabaseRefusal } from "./refusal.ts";
import { namedTables } from "./schema/index.ts";
import { openSqlite } from "./sqlite/open.ts";

/**
 * Fills an empty register, of either engine, from a backup of either engine. The backup is opened
 * as a copy with all the checks of an open, migrated, shown to `verify` (which throws to refuse
 * it) and then taken over in one transaction; a register that has anything in it is refused.
 */
export async function restore(
  file: string,
  settings: DatabaseSettings,
  now: () => Date,
  verify: (backup: Database) => Promise<void>,
  admit: (backup: Database) => Promise<void>,
): Promise<void> {
  await withCopy(resolve(file), now, async (backup) => {
    await verify(backup);
    const target = await openFillable(settings, now);
    try {
      await target.read((orm) => requireEmpty(orm, target));
      await admit(backup);
      await fill(target, backup);
    } finally {
      await target.close();
    }
  });
}

async function fill(target: FillableDatabase, backup: Database): Promise<void> {
  await backup.snapshot((orm) =>
    target.fill(async (tx) => {
      await requireEmpty(tx, target);
      await tx.delete(target.tables.setting);
      const counts = await copyTables(
        { orm, tables: backup.tables },
        { orm: tx, tables: target.tables },
      );
      for (const [name, table] of namedTables(target.tables)) {
        const expected = counts.get(name);
        if (expected !== undefined && (await tx.$count(table)) !== expected) {
          throw new DatabaseRefusal(`The restore was undone: ${name} did not arrive complete.`);
        }
      }
    }),
  );
}

async function requireEmpty(tx: Orm, { tables }: Database): Promise<void> {
  const used = (await tx.$count(tables.audit)) + (await tx.$count(tables.person));
  if (used === 0) return;
  throw new DatabaseRefusal(
    "The register has something in it and is left as it is: restore into an empty one (another RECITAL_DATA or DATABASE_URL).",
  );
}

async function withCopy(
  file: string,
  now: () => Date,
  work: (backup: Database) => Promise<void>,
): Promise<void> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new DatabaseRefusal(`${file} does not exist: name a backup file.`);
  if (!found.isFile()) throw new DatabaseRefusal(`${file} is no file: name a backup file.`);
  const folder = await mkdtemp(join(tmpdir(), "recital-restore-"));
  const copy = join(folder, "recital.db");
  try {
    await copyFile(file, copy);
    await chmod(copy, 0o600);
    const backup = await openSqlite(folder, now).catch((error: unknown) => {
      // The refusal names the copy; the person knows the backup.
      if (!(error instanceof DatabaseRefusal)) throw error;
      throw new DatabaseRefusal(error.message.replaceAll(copy, file));
    });
    try {
      await work(backup);
    } finally {
      await backup.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
