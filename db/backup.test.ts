import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import Driver from "better-sqlite3";
import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { ephemeralTables } from "./ephemeral.ts";
import { DatabaseRefusal } from "./refusal.ts";
import { restore } from "./restore.ts";
import { namedTables } from "./schema/index.ts";
import { engines, onEachEngine, testDatabase } from "./testing.ts";
import { createItem, isUnbroken, record, renameItem } from "./testing/items.ts";

const now = () => new Date("2026-03-03T09:00:00Z");
const accepts = async () => undefined;

const folder = mkdtempSync(join(tmpdir(), "recital-backup-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `backup-${(files += 1)}.db`);

/** Something in every table, with values that tell a careless copy. */
async function fill(db: Database): Promise<void> {
  const { tables: t } = db;
  for (let i = 0; i < 120; i += 1) await createItem(db, `item-${i}`, `Donnée ${i} 👩‍👩‍👧 "' \\`);
  await renameItem(db, "item-7", "renamed");
  const when = new Date("2026-02-28T23:59:59.123Z");
  const dates = { createdAt: when, updatedAt: when };
  await db.write(async (tx) => {
    await record(db, tx, { entity: "audit", recordId: "1", version: null }, "redaction");
    await tx
      .update(t.auditPayload)
      .set({ salt: null, body: null })
      .where(eq(t.auditPayload.seq, 1));
    const auditSeq = await record(
      db,
      tx,
      { entity: "policy", recordId: "p", version: 1 },
      "publish",
    );
    const version = { id: "v1", policyId: "p", slug: "privacy", number: 1, effectiveAt: "2026" };
    const who = {
      publishedAt: "2026",
      publishedBy: "a",
      snapshotHash: "h",
      registerSeq: 1,
      auditSeq,
    };
    await tx
      .insert(t.policyVersion)
      .values({ ...version, ...who, changeSummary: { b: 1, a: "5" } });
    for (let i = 0; i < 25; i += 1) {
      const file = {
        policyVersionId: "v1",
        document: "policy",
        locale: `l${i}`,
        format: "html",
        encoding: "br",
      };
      await tx.insert(t.policyFile).values({ ...file, bytes: Buffer.from([0, 255, i]), hash: "h" });
    }
    await tx.insert(t.policySnapshot).values({ policyVersionId: "v1", body: Buffer.from([0]) });
    const person = { id: "a", name: "A", email: "a@example.org" };
    await tx.insert(t.person).values({ ...person, ...dates, roles: ["dpo"] });
    await tx
      .insert(t.credential)
      .values({ personId: "a", passwordHash: "hash", updatedAt: dates.updatedAt });
    const session = { id: "s", userId: "a", token: "secret-session-token", expiresAt: when };
    await tx.insert(t.session).values({ ...session, ...dates });
    await tx
      .insert(t.apiToken)
      .values({ id: "t", personId: "a", name: "ci", hash: "h", createdAt: "2026" });
    await tx.insert(t.setting).values({ name: "x", value: "5" });
    await tx
      .insert(t.part)
      .values({ part: "purpose", id: "p1", collection: "activities", recordId: "x" });
    await tx.insert(t.link).values({
      fromCollection: "activities",
      fromId: "x",
      pointer: "/a",
      toTarget: "party",
      toId: "y",
    });
  });
}

/** All rows that a backup carries, table by table, in a fixed order. */
function contents(db: Database): Promise<Record<string, unknown[]>> {
  return db.snapshot(async (orm) => {
    const all: Record<string, unknown[]> = {};
    for (const [name, table] of namedTables(db.tables)) {
      if ((ephemeralTables as readonly string[]).includes(name)) continue;
      const rows = await orm.select().from(table);
      all[name] = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    }
    return all;
  });
}

onEachEngine((engine) => {
  for (const target of engines) {
    test(`a backup restored on ${target} has every row, and the register goes on from there`, async () => {
      await using source = await testDatabase(engine, now);
      await fill(source.database);
      const file = newFile();
      await source.database.backup(file);
      await using restored = await testDatabase(target, now);
      await restore(file, restored.settings, now, accepts, accepts);
      const db = restored.database;
      assert.deepEqual(await contents(db), await contents(source.database));
      assert.equal(await db.read((orm) => orm.$count(db.tables.session)), 0);
      await createItem(db, "afterwards", "later");
      assert.ok(await isUnbroken(db));
      const items = db.tables.records["data-items"];
      const found = await db.read((orm) =>
        orm
          .select({ id: items.id })
          .from(items)
          .where(
            db.dialect.matchesSearch(items.no, [
              { beginning: "Donn", words: [] },
              { beginning: "119", words: [] },
            ]),
          ),
      );
      assert.deepEqual(found, [{ id: "item-119" }]);
    });
  }

  test("a backup taken while others write is whole, and can be read by its owner only", async () => {
    await using source = await testDatabase(engine);
    const db = source.database;
    let writing = true;
    const writer = (async () => {
      for (let i = 0; writing; i += 1) await createItem(db, `item-${i}`);
    })();
    for (let i = 0; i < 3; i += 1) {
      const file = newFile();
      await db.backup(file);
      const copy = new Driver(file);
      assert.equal(copy.pragma("quick_check", { simple: true }), "ok");
      assert.deepEqual(copy.pragma("foreign_key_check"), []);
      const counts = copy
        .prepare(
          `SELECT (SELECT count(*) FROM "audit") AS a, (SELECT count(*) FROM "dataItem") AS b, (SELECT max("seq") FROM "audit") AS c`,
        )
        .get() as { a: number; b: number; c: number | null };
      copy.close();
      assert.equal(counts.a, counts.b);
      assert.equal(counts.a, counts.c ?? 0);
      assert.equal(statSync(file).mode & 0o777, 0o600);
    }
    writing = false;
    await writer;
    assert.ok(await isUnbroken(db));
  });

  test("a backup does not carry live sessions, not even in freed pages", async () => {
    await using source = await testDatabase(engine);
    await fill(source.database);
    const file = newFile();
    await source.database.backup(file);
    assert.equal(readFileSync(file).includes("secret-session-token"), false);
  });

  test("a backup never replaces a file", async () => {
    await using source = await testDatabase(engine);
    const file = newFile();
    writeFileSync(file, "precious");
    await assert.rejects(source.database.backup(file), /exists already: name a new file/);
    assert.equal(readFileSync(file, "utf8"), "precious");
  });

  test("a register that has something in it is not restored over", async () => {
    await using source = await testDatabase(engine);
    const file = newFile();
    await source.database.backup(file);
    await using target = await testDatabase(engine);
    await createItem(target.database, "siret");
    await assert.rejects(
      restore(file, target.settings, now, accepts, accepts),
      /^DatabaseRefusal: The register has something in it and is left as it is/,
    );
    assert.equal((await contents(target.database)).dataItem?.length, 1);
  });

  test("a backup that is refused on inspection, altered or no backup at all restores nothing", async () => {
    await using source = await testDatabase(engine);
    await createItem(source.database, "siret");
    await using target = await testDatabase(engine);
    const into = (file: string, verify = accepts) =>
      restore(file, target.settings, now, verify, accepts);

    const sound = newFile();
    await source.database.backup(sound);
    const doubt = new Error("the chain does not hold");
    await assert.rejects(
      into(sound, () => Promise.reject(doubt)),
      doubt,
    );
    const altered = newFile();
    await source.database.backup(altered);
    const copy = new Driver(altered);
    copy.exec(`DROP TRIGGER "dataItem_update"; UPDATE "dataItem" SET "categoryId" = 'x'`);
    copy.close();
    await assert.rejects(into(altered), /altered outside this program \(dataItem_update\)/);

    const text = newFile();
    writeFileSync(text, "no backup ".repeat(50));
    await assert.rejects(
      into(text),
      (error: Error) =>
        error instanceof DatabaseRefusal && error.message.startsWith(`${text} is not an SQLite`),
    );
    await assert.rejects(into(newFile()), /does not exist: name a backup file/);
    assert.equal((await contents(target.database)).audit?.length, 0);
  });
});
