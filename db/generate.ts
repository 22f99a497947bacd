import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import type { DrizzleSnapshotJSON, DrizzleSQLiteSnapshotJSON } from "drizzle-kit/api";
import { fingerprint } from "./guards.ts";
import type { Engine } from "./migration-files.ts";
import { loadMigrations, migrationFolder, statementBreak } from "./migration-files.ts";
import { postgresGuards } from "./postgres/guards.ts";
import { namedTables, postgresTables, sqliteTables } from "./schema/index.ts";
import { sqliteGuards } from "./sqlite/guards.ts";

/** The schema as the last migration leaves it: what the next one is compared with. */
export type Snapshot = { readonly guards: string; readonly schema: object };

const guardsOf = { sqlite: sqliteGuards, postgres: postgresGuards };

/** The schema that the declarations ask for now. */
export async function declaredSnapshot(engine: Engine): Promise<Snapshot> {
  const tables = Object.fromEntries(
    namedTables(engine === "sqlite" ? sqliteTables : postgresTables),
  );
  const make = engine === "sqlite" ? generateSQLiteDrizzleJson : generateDrizzleJson;
  return { guards: fingerprint(guardsOf[engine].expected), schema: await make(tables) };
}

/** The schema that the committed migrations lead to. */
export async function committedSnapshot(engine: Engine): Promise<Snapshot> {
  const file = snapshotFile(engine);
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as Snapshot;
  const make = engine === "sqlite" ? generateSQLiteDrizzleJson : generateDrizzleJson;
  return { guards: "", schema: await make({}) };
}

/** The statements that lead from one to the other; asks on the terminal whether a column was renamed. */
export async function statementsBetween(
  engine: Engine,
  from: Snapshot,
  to: Snapshot,
): Promise<readonly string[]> {
  if (engine === "sqlite") {
    return generateSQLiteMigration(
      from.schema as DrizzleSQLiteSnapshotJSON,
      to.schema as DrizzleSQLiteSnapshotJSON,
    );
  }
  return generateMigration(from.schema as DrizzleSnapshotJSON, to.schema as DrizzleSnapshotJSON);
}

/** Writes the next migration of an engine, named by its number and a word; gives the file, or null when nothing changed. */
export async function generate(engine: Engine, word: string): Promise<string | null> {
  const folder = migrationFolder(engine);
  await mkdir(folder, { recursive: true });
  const from = await committedSnapshot(engine);
  const to = await declaredSnapshot(engine);
  const statements = await statementsBetween(engine, from, to);
  if (statements.length === 0 && from.guards === to.guards) return null;
  const number = String((await loadMigrations(engine)).length).padStart(4, "0");
  const file = join(folder, `${number}-${word}.sql`);
  // Guards are created anew after every migration, so one without statements is enough to change them.
  const text = [`-- guards ${to.guards}`, ...statements].join(statementBreak);
  await writeFile(file, `${text}\n`, { flag: "wx" });
  await writeFile(snapshotFile(engine), `${JSON.stringify(to, null, 2)}\n`);
  return file;
}

function snapshotFile(engine: Engine): string {
  return join(migrationFolder(engine), "snapshot.json");
}
