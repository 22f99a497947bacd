import { createHash, randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "node:test";
import pg from "pg";
import type { Database } from "./database.ts";
import { fingerprint } from "./guards.ts";
import type { Engine } from "./migration-files.ts";
import { loadMigrations } from "./migration-files.ts";
import type { DatabaseSettings } from "./open.ts";
import { openDatabase } from "./open.ts";
import { postgresGuards } from "./postgres/guards.ts";
import { sqliteGuards } from "./sqlite/guards.ts";
import { cluster, sharedFolder } from "./testing/cluster.ts";

export const engines: readonly Engine[] = ["sqlite", "postgres"];

/** Defines the same tests for every engine. */
export function onEachEngine(define: (engine: Engine) => void): void {
  for (const engine of engines) describe(`on ${engine}`, () => define(engine));
}

/** An empty register of a test's own. */
export type TestDatabase = AsyncDisposable & {
  readonly database: Database;
  /** How another connection or process opens the same register. */
  readonly settings: DatabaseSettings;
  /** Closes and removes it; the same as leaving the scope of an `await using`. */
  readonly dispose: () => Promise<void>;
};

/** An empty register on that engine: `await using register = await testDatabase(engine)`. */
export async function testDatabase(
  engine: Engine,
  now: () => Date = () => new Date(),
): Promise<TestDatabase> {
  const place = await emptyRegister(engine);
  const database = await openDatabase(place.settings, now);
  const dispose = async () => {
    await database.close();
    await place.remove();
  };
  return { database, settings: place.settings, dispose, [Symbol.asyncDispose]: dispose };
}

/** Where an empty, migrated register is that nobody has opened, and how to remove it. */
export async function emptyRegister(engine: Engine): Promise<{
  readonly settings: DatabaseSettings;
  readonly remove: () => Promise<void>;
}> {
  if (engine === "sqlite") return sqliteCopy();
  const server = process.env.RECITAL_TEST_POSTGRES === "pglite" ? undefined : cluster();
  if (server !== undefined) return postgresCopy(server);
  const { pgliteSource } = await import("./testing/pglite.ts");
  const source = await pgliteSource(async (first) => {
    const database = await openDatabase({ source: first }, () => new Date());
    await database.close();
  });
  return { settings: { source }, remove: () => source.end() };
}

async function sqliteCopy() {
  const template = join(sharedFolder, `sqlite-${await version("sqlite")}`);
  if (!existsSync(template)) {
    mkdirSync(sharedFolder, { recursive: true });
    const draft = mkdtempSync(join(sharedFolder, "draft-"));
    await migrateOnce({ dataDir: draft });
    try {
      renameSync(draft, template);
    } catch {
      rmSync(draft, { recursive: true }); // Another process was faster.
    }
  }
  const dataDir = mkdtempSync(join(tmpdir(), "recital-test-db-"));
  copyFileSync(join(template, "recital.db"), join(dataDir, "recital.db"));
  const remove = async () => rmSync(dataDir, { recursive: true, force: true });
  return { settings: { dataDir }, remove };
}

async function postgresCopy(server: string) {
  const template = `template_${await version("postgres")}`;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, async (client) => {
    // One process at a time makes the template, and none copies it half made.
    await client.query("SELECT pg_advisory_lock(1)");
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (found.rowCount === 0) {
      const draft = `draft_${randomUUID().replaceAll("-", "")}`;
      await client.query(`CREATE DATABASE ${draft}`);
      await migrateOnce({ url: `${server}/${draft}` });
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const remove = () =>
    administer(server, async (client) => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  return { settings: { url: `${server}/${name}` }, remove };
}

async function administer(server: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function migrateOnce(settings: DatabaseSettings): Promise<void> {
  const database = await openDatabase(settings, () => new Date());
  await database.close();
}

/** Changes with the migrations and the guards: a template of another schema is never used. */
async function version(engine: Engine): Promise<string> {
  const guards = engine === "sqlite" ? sqliteGuards : postgresGuards;
  const parts = [
    ...(await loadMigrations(engine)).map(({ hash }) => hash),
    fingerprint(guards.expected),
  ];
  return createHash("sha256").update(parts.join()).digest("hex").slice(0, 16);
}
