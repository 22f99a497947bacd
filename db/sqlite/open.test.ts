import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Driver from "better-sqlite3";
import { classify } from "../database.ts";
import { openDatabase } from "../open.ts";
import { DatabaseRefusal } from "../refusal.ts";
import { emptyRegister, testDatabase } from "../testing.ts";
import { createItem } from "../testing/items.ts";
import { sqliteDatabase } from "./database.ts";
import { openWriter } from "./open.ts";

const now = () => new Date("2026-03-03T09:00:00Z");

/** A register with some records, closed; gives its folder and file. */
async function closedRegister(): Promise<{ dataDir: string; file: string }> {
  const { settings } = await emptyRegister("sqlite");
  assert.ok("dataDir" in settings);
  const database = await openDatabase(settings, now);
  for (let i = 0; i < 20; i += 1) await createItem(database, `item-${i}`);
  await database.close();
  return { dataDir: settings.dataDir, file: join(settings.dataDir, "recital.db") };
}

function tamper(file: string, sql: string): void {
  const connection = new Driver(file);
  connection.exec(sql);
  connection.close();
}

async function refused(dataDir: string, message: RegExp): Promise<void> {
  await assert.rejects(openDatabase({ dataDir }, now), (error) => {
    assert.ok(error instanceof DatabaseRefusal, String(error));
    assert.match(error.message, message);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  });
}

type Spoil = (file: string) => void;

const spoiled: readonly (readonly [what: string, spoil: Spoil, message: RegExp])[] = [
  ["an empty file", (file) => truncateSync(file, 0), /is empty: restore a backup/],
  ["a text", (file) => writeFileSync(file, "x".repeat(9000)), /is not an SQLite database: restore/],
  ["a few bytes", (file) => writeFileSync(file, "SQLite"), /is not an SQLite database/],
  [
    "a database of another program",
    (file) => {
      rmSync(file);
      tamper(file, "CREATE TABLE song (name)");
    },
    /is an SQLite database of another program: move it away, or set RECITAL_DATA/,
  ],
  [
    "a file that ends too early",
    (file) => truncateSync(file, 40_960),
    /is damaged \(.+\): restore/,
  ],
  [
    "a file with a page of rubbish",
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096, 8192);
      writeFileSync(file, bytes);
    },
    /is damaged \(.+\): restore/,
  ],
  [
    "a register of a newer program",
    (file) => tamper(file, `INSERT INTO "migration" VALUES ('9999-later', 'h', 'g', 't')`),
    /migrated by a newer program \(9999-later\): start that version/,
  ],
  [
    "a register whose migrations were others",
    (file) => tamper(file, `UPDATE "migration" SET "hash" = 'other' WHERE "name" LIKE '0000%'`),
    /another version of this program, whose migration 0000-initial differs/,
  ],
  [
    "a register without one of its guards",
    (file) => tamper(file, `DROP TRIGGER "audit_delete"`),
    /guards of the database were altered outside this program \(audit_delete\)/,
  ],
  [
    "a register with a weakened guard",
    (file) =>
      tamper(
        file,
        `DROP TRIGGER "dataItem_delete"; CREATE TRIGGER "dataItem_delete" BEFORE DELETE ON "dataItem" BEGIN SELECT 1; END`,
      ),
    /were altered outside this program \(dataItem_delete\)/,
  ],
  [
    "a register with a trigger that was slipped in",
    (file) =>
      tamper(
        file,
        `CREATE TRIGGER "helper" AFTER INSERT ON "audit" BEGIN UPDATE "setting" SET "value" = '1'; END`,
      ),
    /were altered outside this program \(helper\)/,
  ],
  [
    "a register whose table was dropped with its guards",
    (file) => tamper(file, `DROP TABLE "policyFile"`),
    /were altered outside this program \(policyFile_delete, policyFile_update\)/,
  ],
];

for (const [what, spoil, message] of spoiled) {
  test(`${what} is refused with what to do, and left as it is`, async (t) => {
    const { dataDir, file } = await closedRegister();
    t.after(() => rmSync(dataDir, { recursive: true }));
    spoil(file);
    const before = readFileSync(file);
    await refused(dataDir, message);
    assert.ok(before.equals(readFileSync(file)), "the file was written to");
  });
}

test("a missing file beside a log of its own is refused instead of begun anew", async (t) => {
  const { dataDir, file } = await closedRegister();
  t.after(() => rmSync(dataDir, { recursive: true }));
  rmSync(file);
  writeFileSync(`${file}-wal`, "rest");
  await refused(dataDir, /is missing but its log .+-wal is there: put the file back/);
  assert.equal(existsSync(file), false);
});

test("a folder in the place of the file is refused", async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), "recital-open-"));
  t.after(() => rmSync(dataDir, { recursive: true }));
  mkdirSync(join(dataDir, "recital.db"));
  await refused(dataDir, /cannot be read and written \(it is a folder\): correct that/);
});

test("a file that the user may not write is refused", async (t) => {
  const { dataDir, file } = await closedRegister();
  t.after(() => rmSync(dataDir, { recursive: true }));
  const { dataDir: other } = await closedRegister();
  t.after(() => rmSync(other, { recursive: true }));
  chmodSync(file, 0o444);
  chmodSync(dataDir, 0o555);
  // All code is loaded before root gives up its rights: it may lie where nobody else may read.
  const script = `
    import { openDatabase } from "#db/open.ts";
    await (await openDatabase({ dataDir: ${JSON.stringify(other)} }, () => new Date())).close();
    if (process.getuid() === 0) process.setuid(65534);
    await openDatabase({ dataDir: ${JSON.stringify(dataDir)} }, () => new Date()).catch((e) => console.log(e.name, e.message));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  chmodSync(dataDir, 0o755);
  assert.match(stdout, /^DatabaseRefusal .+cannot be read and written .*permissions/, stderr);
});

test("a new register appears complete or not at all, and only once when two processes create it", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "recital-open-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const dataDir = join(folder, "deep", "data");
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ dataDir }, now)));
  for (const [i, database] of databases.entries()) await createItem(database, `item-${i}`);
  const [first] = databases;
  assert.equal(await first?.read((orm) => orm.$count(first.tables.audit)), 3);
  for (const database of databases) await database.close();
  assert.deepEqual(readdirSync(dataDir), ["recital.db"]);
});

test("what a full disk refuses leaves nothing behind, and writing goes on when there is space", async () => {
  await using register = await testDatabase("sqlite");
  assert.ok("dataDir" in register.settings);
  const file = join(register.settings.dataDir, "recital.db");
  const writer = await openWriter(file, now);
  const database = sqliteDatabase(file, writer);
  const pages = Number(writer.pragma("page_count", { simple: true }));
  writer.pragma(`max_page_count = ${pages + 3}`);
  let written = 0;
  let refusals = 0;
  for (let i = 0; i < 40; i += 1) {
    await createItem(database, `item-${i}`, "name ".repeat(200)).then(
      () => {
        written += 1;
      },
      (error) => {
        assert.equal(classify(error), "full");
        refusals += 1;
      },
    );
  }
  assert.ok(refusals > 0, "the disk never got full");
  const items = () => database.read((orm) => orm.$count(database.tables.records["data-items"]));
  const entries = () => database.read((orm) => orm.$count(database.tables.audit));
  assert.deepEqual([await items(), await entries()], [written, written]);
  writer.pragma("max_page_count = 1000000");
  await createItem(database, "afterwards");
  assert.deepEqual([await items(), await entries()], [written + 1, written + 1]);
  await database.close();
});
