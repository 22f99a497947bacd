import { randomUUID } from "node:crypto";
import { closeSync, existsSync, linkSync, mkdirSync, openSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { classify } from "../database.ts";
import type { FillableDatabase } from "../database.ts";
import { loadMigrations } from "../migration-files.ts";
import { DatabaseRefusal } from "../refusal.ts";
import type { Connection } from "./connection.ts";
import { connect } from "./connection.ts";
import { sqliteDatabase } from "./database.ts";
import { damaged, requireOurs, requireWhole, sync } from "./files.ts";
import { migrateSqlite } from "./migrate.ts";
import { obstacle } from "./obstacle.ts";

/** Opens `recital.db` of a folder, creating folder and file where there is none; never replaces a file that cannot be used. */
export async function openSqlite(dataDir: string, now: () => Date): Promise<FillableDatabase> {
  const file = join(dataDir, "recital.db");
  try {
    if (!existsSync(file)) await create(file, now);
    return sqliteDatabase(file, await openWriter(file, now));
  } catch (error) {
    throw refusal(error, file);
  }
}

/** A writer connection to an existing file of ours that was checked and migrated. */
export async function openWriter(file: string, now: () => Date): Promise<Connection> {
  requireOurs(file);
  const writer = connect(file, { readonly: false, busyMs: 0 });
  try {
    requireWhole(writer);
    await migrateSqlite(writer, await loadMigrations("sqlite"), now);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Makes the database under another name and gives it its own only when it is complete. */
async function create(file: string, now: () => Date): Promise<void> {
  if (existsSync(`${file}-wal`)) {
    throw new DatabaseRefusal(
      `${file} is missing but its log ${file}-wal is there: put the file back, or move the log away.`,
    );
  }
  makeFolder(dirname(file));
  const draft = `${file}.new-${randomUUID()}`;
  try {
    const writer = await newFile(draft, now);
    writer.close();
    sync(draft);
    publish(draft, file);
    sync(dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** As `mkdir -p`. Node's own never returns where the system has no room for folders, such as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** A writer connection to a new register that nobody but the owner can read. */
export async function newFile(file: string, now: () => Date): Promise<Connection> {
  closeSync(openSync(file, "a", 0o600));
  const writer = connect(file, { readonly: false, busyMs: 0 });
  try {
    await migrateSqlite(writer, await loadMigrations("sqlite"), now);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** A link, unlike a rename, never replaces what another process put there in the meantime. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const unreachable = ["EACCES", "EISDIR", "ENAMETOOLONG", "ENOENT", "ENOTDIR", "EPERM", "EROFS"];

function refusal(error: unknown, file: string): unknown {
  if (error instanceof DatabaseRefusal || !(error instanceof Error)) return error;
  const problem = classify(error);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (problem === "corrupt") return damaged(file, error.message);
  if (problem === "full" || code === "ENOSPC") {
    return new DatabaseRefusal(`No space is left for ${file}: free some and start again.`);
  }
  if (problem === "busy") {
    return new DatabaseRefusal(
      `${file} is locked by another process: end that one and start again.`,
    );
  }
  if (problem === "readonly" || unreachable.includes(code)) {
    return new DatabaseRefusal(
      `${file} cannot be read and written (${obstacle(file, error)}): correct that, or set RECITAL_DATA to another folder.`,
    );
  }
  return error;
}
