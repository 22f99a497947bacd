import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Column, getTableColumns } from "drizzle-orm";
import { openDatabase } from "./open.ts";
import { committedSnapshot, declaredSnapshot, statementsBetween } from "./generate.ts";
import type { Raw } from "./guards.ts";
import { type Engine, loadMigrations, type Migration } from "./migration-files.ts";
import { migratePostgres } from "./postgres/migrate.ts";
import { inSession } from "./postgres/session.ts";
import { poolSource } from "./postgres/source.ts";
import { DatabaseRefusal } from "./refusal.ts";
import { namedTables, postgresTables, sqliteTables } from "./schema/index.ts";
import { connect } from "./sqlite/connection.ts";
import { sqliteRaw } from "./sqlite/migrated.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { emptyRegister, onEachEngine } from "./testing.ts";
import { createItem } from "./testing/items.ts";

const now = () => new Date("2026-03-03T09:00:00Z");

type Bench = AsyncDisposable & {
  readonly raw: Raw;
  readonly migrate: (migrations: readonly Migration[]) => Promise<void>;
  readonly folder: string | null;
};

/** A register with two records, and a migration runner on it. */
async function bench(engine: Engine): Promise<Bench> {
  const { settings, remove } = await emptyRegister(engine);
  const database = await openDatabase(settings, now);
  await createItem(database, "siret");
  await createItem(database, "naf");
  await database.close();
  if ("dataDir" in settings) {
    const file = join(settings.dataDir, "recital.db");
    const writer = connect(file, { readonly: false, busyMs: 0 });
    return {
      raw: sqliteRaw(writer),
      migrate: (migrations) => migrateSqlite(writer, migrations, now),
      folder: settings.dataDir,
      async [Symbol.asyncDispose]() {
        writer.close();
        await remove();
      },
    };
  }
  const source = "url" in settings ? poolSource(settings.url) : settings.source;
  return {
    raw: (statement, params) => inSession(source, [], ({ raw }) => raw(statement, params)),
    migrate: (migrations) => migratePostgres(source, migrations, now),
    folder: null,
    async [Symbol.asyncDispose]() {
      if ("url" in settings) await source.end();
      await remove();
    },
  };
}

const catalogue: Readonly<Record<Engine, string>> = {
  sqlite: `SELECT "type", "name", "sql" FROM sqlite_schema ORDER BY "name"`,
  postgres: `SELECT c.relname, c.relkind::text, a.attname, a.atttypid::text, a.attnotnull FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
    UNION ALL SELECT tgname, '', tgrelid::regclass::text, '', true FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 3`,
};

/** Schema and rows of the tables that the migrations of these tests touch. */
async function state(engine: Engine, raw: Raw): Promise<unknown> {
  const rows: unknown[] = [await raw(catalogue[engine])];
  for (const table of ["audit", "auditPayload", "dataItem", "search", "migration", "setting"]) {
    const found = (await raw(`SELECT * FROM "${table}"`)).map((row) => JSON.stringify(row));
    rows.push(found.toSorted());
  }
  return rows;
}

function migration(name: string, statements: readonly string[], mayLose: string[] = []): Migration {
  return { name, hash: `hash of ${name}`, statements, mayLose };
}

/** What a real change of the schema consists of: new table, new column, copy of a table, new data. */
const steps: readonly string[] = [
  `CREATE TABLE "note" ("id" text PRIMARY KEY)`,
  `ALTER TABLE "dataItem" ADD COLUMN "grade" text`,
  `CREATE TABLE "copy" AS SELECT * FROM "audit"`,
  `INSERT INTO "setting" VALUES ('migrated', '1')`,
  `UPDATE "dataItem" SET "grade" = 'a'`,
  `DROP TABLE "copy"`,
];

onEachEngine((engine) => {
  test("the committed migrations lead to what the declarations ask for (else: npm run db:generate)", async () => {
    const committed = await committedSnapshot(engine);
    const declared = await declaredSnapshot(engine);
    assert.deepEqual(await statementsBetween(engine, committed, declared), []);
    assert.equal(committed.guards, declared.guards);
  });

  test("a new database has the columns of the schema, no more and no less", async () => {
    await using register = await bench(engine);
    const tables = namedTables(engine === "sqlite" ? sqliteTables : postgresTables);
    for (const [name, table] of tables) {
      const columns: Column[] = Object.values(getTableColumns(table));
      const found = await columnsOf(engine, register.raw, name);
      const expected = columns.map((column) => [
        column.name,
        column.getSQLType().replace(" (", "("),
        column.notNull,
      ]);
      assert.deepEqual(sorted(found), sorted(expected), name);
    }
  });

  test("no table deletes along with another", async () => {
    for (const { statements } of await loadMigrations(engine)) {
      for (const statement of statements) assert.doesNotMatch(statement, /ON DELETE CASCADE/i);
    }
  });

  test("a migration changes the schema, keeps every row and puts the guards back", async () => {
    await using register = await bench(engine);
    const committed = await loadMigrations(engine);
    await register.migrate([...committed, migration("0900-grade", steps)]);
    const rows = await register.raw(`SELECT "id", "grade" FROM "dataItem" ORDER BY "id"`);
    assert.deepEqual(
      rows.map(({ id, grade }) => [id, grade]),
      [
        ["naf", "a"],
        ["siret", "a"],
      ],
    );
    await assert.rejects(register.raw(`DELETE FROM "dataItem"`), /recital: nothing is deleted/);
  });

  test("a migration that fails at any statement leaves the database exactly as it was", async () => {
    await using register = await bench(engine);
    const committed = await loadMigrations(engine);
    const before = await state(engine, register.raw);
    for (let at = 0; at <= steps.length; at += 1) {
      const failing = [...steps.slice(0, at), `INSERT INTO "nowhere" VALUES (1)`];
      await assert.rejects(register.migrate([...committed, migration("0900-fails", failing)]));
      assert.deepEqual(await state(engine, register.raw), before, `failed at statement ${at}`);
    }
  });

  test("a migration that would lose rows is undone, unless it declares the table", async () => {
    await using register = await bench(engine);
    const committed = await loadMigrations(engine);
    const before = await state(engine, register.raw);
    const loses = [`DELETE FROM "search"`];
    await assert.rejects(
      register.migrate([...committed, migration("0900-loses", loses)]),
      /^DatabaseRefusal: The migration was undone, because it would have lost 2 rows of search/,
    );
    assert.deepEqual(await state(engine, register.raw), before);
    await register.migrate([...committed, migration("0900-loses", loses, ["search"])]);
    assert.deepEqual(await register.raw(`SELECT * FROM "search"`), []);
  });

  test("a database whose guards were altered is not migrated", async () => {
    await using register = await bench(engine);
    const committed = await loadMigrations(engine);
    const drop =
      engine === "sqlite" ? `DROP TRIGGER "audit_update"` : `DROP TRIGGER "audit_guard" ON "audit"`;
    await register.raw(drop);
    const refusal =
      /^DatabaseRefusal: The guards of the database were altered .+ \(audit_(update|guard)\)/;
    await assert.rejects(register.migrate([...committed, migration("0900-x", steps)]), refusal);
    await assert.rejects(register.migrate(committed), refusal);
  });

  test("a history that is newer or other than the program's is refused", async () => {
    await using register = await bench(engine);
    const committed = await loadMigrations(engine);
    await assert.rejects(register.migrate([]), /newer program \(0000-initial\)/);
    const [first, ...others] = committed;
    assert.ok(first !== undefined);
    const altered = [{ ...first, hash: "other" }, ...others];
    await assert.rejects(register.migrate(altered), DatabaseRefusal);
  });
});

test("before an SQLite register is migrated, a copy of it is kept beside it", async () => {
  await using register = await bench("sqlite");
  const committed = await loadMigrations("sqlite");
  await register.migrate([...committed, migration("0900-grade", steps)]);
  assert.ok(register.folder !== null);
  const copy = readdirSync(register.folder).find((name) => name.includes(".before-"));
  assert.equal(copy, "recital.db.before-0900-grade-2026-03-03T09-00-00-000Z");
  assert.equal(statSync(join(register.folder, copy)).mode & 0o777, 0o600);
  const connection = connect(join(register.folder, copy), { readonly: false, busyMs: 0 });
  const rows = await sqliteRaw(connection)(`SELECT * FROM "dataItem"`);
  connection.close();
  assert.equal(rows.length, 2);
  assert.equal("grade" in (rows[0] ?? {}), false);
});

test("a migration that would leave a broken reference is undone", async () => {
  await using register = await bench("sqlite");
  const committed = await loadMigrations("sqlite");
  const before = await state("sqlite", register.raw);
  const breaks = migration("0900-breaks", [`UPDATE "dataItem" SET "auditSeq" = "auditSeq" + 100`]);
  await assert.rejects(
    register.migrate([...committed, breaks]),
    /2 broken references \(dataItem\)/,
  );
  assert.deepEqual(await state("sqlite", register.raw), before);
});

async function columnsOf(engine: Engine, raw: Raw, table: string): Promise<unknown[][]> {
  if (engine === "sqlite") {
    const rows = await raw(
      `SELECT "name", lower("type") AS "type", "notnull" FROM pragma_table_info('${table}')`,
    );
    return rows.map((row) => [row.name, row.type, row.notnull === 1]);
  }
  const rows =
    await raw(`SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", l.collname AS collation
    FROM pg_attribute a LEFT JOIN pg_collation l ON l.oid = a.attcollation
    WHERE a.attrelid = 'public."${table}"'::regclass AND a.attnum > 0 AND NOT a.attisdropped`);
  return rows.map(({ name, type, notNull, collation }) => [
    name,
    collation === "C" ? `${type} COLLATE "C"` : type,
    notNull,
  ]);
}

function sorted(columns: readonly (readonly unknown[])[]): readonly unknown[] {
  return columns.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
