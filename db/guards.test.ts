import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq, sql } from "drizzle-orm";
import type { Database, Orm } from "./database.ts";
import { classify } from "./database.ts";
import { toRow } from "./record-row.ts";
import { onEachEngine, type TestDatabase, testDatabase } from "./testing.ts";
import { createItem, item, nextEntry, record, renameItem } from "./testing/items.ts";

type Attempt = (tx: Orm, db: Database) => PromiseLike<unknown>;

const items = (db: Database) => db.tables.records["data-items"];
const about = (recordId: string, version: number) => ({ entity: "dataItem", recordId, version });
const row = (id: string, seq: number) =>
  toRow("data-items", item(id), { no: seq, auditSeq: seq, sortKey: id });

/** Ways around the program, each of which must be refused by the database itself. */
const attempts: Readonly<Record<string, Attempt>> = {
  "a record without an audit entry": (tx, db) => tx.insert(items(db)).values(row("naf", 99)),
  "a record with the entry of another record": (tx, db) =>
    tx.insert(items(db)).values(row("naf", 1)),
  "a new record that begins with version 2": async (tx, db) => {
    const seq = await record(db, tx, about("naf", 2));
    await tx.insert(items(db)).values({ ...row("naf", seq), version: 2 });
  },
  "a new record with a row number of its own choice": async (tx, db) => {
    const seq = await record(db, tx, about("naf", 1));
    await tx.insert(items(db)).values({ ...row("naf", seq), no: seq + 1 });
  },
  "a change without an audit entry": (tx, db) =>
    tx.update(items(db)).set({ categoryId: "contact" } as object),
  "a change that keeps the version": async (tx, db) => {
    const auditSeq = await record(db, tx, about("siret", 2));
    await tx
      .update(items(db))
      .set({ auditSeq })
      .where(eq(items(db).id, "siret"));
  },
  "a change that skips a version": async (tx, db) => {
    const auditSeq = await record(db, tx, about("siret", 3));
    await tx
      .update(items(db))
      .set({ auditSeq, version: 3 })
      .where(eq(items(db).id, "siret"));
  },
  "a change with the entry of another kind of record": async (tx, db) => {
    const auditSeq = await record(db, tx, { ...about("siret", 2), entity: "party" });
    await tx
      .update(items(db))
      .set({ auditSeq, version: 2 })
      .where(eq(items(db).id, "siret"));
  },
  "a record that takes another id": async (tx, db) => {
    const auditSeq = await record(db, tx, about("naf", 2));
    await tx.update(items(db)).set({ auditSeq, version: 2, id: "naf" });
  },
  "the deletion of a record": (tx, db) => tx.delete(items(db)),
  "a record over another one": async (tx, db) => {
    const seq = await record(db, tx, about("siret", 1));
    const values = row("siret", seq);
    await tx
      .insert(items(db))
      .values(values)
      .onConflictDoUpdate({ target: items(db).id, set: values });
  },
  "an audit entry after a gap": async (tx, db) => {
    const entry = await nextEntry(db, tx, about("siret", 2));
    await tx.insert(db.tables.audit).values({ ...entry, seq: entry.seq + 1 });
  },
  "an audit entry that does not follow the last one": async (tx, db) => {
    const entry = await nextEntry(db, tx, about("siret", 2));
    await tx.insert(db.tables.audit).values({ ...entry, prev: "somewhere else" });
  },
  "an altered audit entry": (tx, db) => tx.update(db.tables.audit).set({ actor: "somebody else" }),
  "a deleted audit entry": (tx, db) => tx.delete(db.tables.audit).where(eq(db.tables.audit.seq, 1)),
  "an altered audit payload": (tx, db) => tx.update(db.tables.auditPayload).set({ body: "{}" }),
  "a deleted audit payload": (tx, db) => tx.delete(db.tables.auditPayload),
  "a redaction that no entry tells of": (tx, db) =>
    tx.update(db.tables.auditPayload).set({ salt: null, body: null }),
  "a redaction that keeps the salt": async (tx, db) => {
    await record(db, tx, { entity: "audit", recordId: "1", version: null }, "redaction");
    await tx
      .update(db.tables.auditPayload)
      .set({ body: null })
      .where(eq(db.tables.auditPayload.seq, 1));
  },
  "a redaction of another entry than the one told of": async (tx, db) => {
    await record(db, tx, { entity: "audit", recordId: "9", version: null }, "redaction");
    const { auditPayload } = db.tables;
    await tx.update(auditPayload).set({ salt: null, body: null }).where(eq(auditPayload.seq, 1));
  },
  "a published version with another date": (tx, db) =>
    tx.update(db.tables.policyVersion).set({ effectiveAt: "2020-01-01" }),
  "a withdrawn published version": (tx, db) => tx.delete(db.tables.policyVersion),
  "other bytes of a published file": (tx, db) =>
    tx.update(db.tables.policyFile).set({ bytes: Buffer.from("other") }),
  "a deleted published file": (tx, db) => tx.delete(db.tables.policyFile),
  "another register behind a published version": (tx, db) =>
    tx.update(db.tables.policySnapshot).set({ body: Buffer.from("other") }),
  "another root of a tile of the tree": (tx, db) =>
    tx.update(db.tables.treeTile).set({ root: Buffer.from("other") }),
  "a deleted tile of the tree": (tx, db) => tx.delete(db.tables.treeTile),
  "another checkpoint": (tx, db) => tx.update(db.tables.checkpoint).set({ note: "other" }),
  "a deleted checkpoint": (tx, db) => tx.delete(db.tables.checkpoint),
};

const byEngine: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sqlite: {
    "a record put over another by REPLACE": `REPLACE INTO "dataItem" SELECT * FROM "dataItem"`,
    "an entry put over another by INSERT OR REPLACE": `INSERT OR REPLACE INTO "audit" SELECT * FROM "audit"`,
    "a payload put over another by REPLACE": `REPLACE INTO "auditPayload" SELECT "seq", 'x', 'y' FROM "auditPayload"`,
    "a published file put over another by REPLACE": `REPLACE INTO "policyFile" SELECT * FROM "policyFile"`,
    "an entry put under another by UPDATE OR REPLACE": `UPDATE OR REPLACE "audit" SET "seq" = 1`,
  },
  postgres: {
    "an emptied table of records": `TRUNCATE "dataItem" CASCADE`,
    "an emptied trail": `TRUNCATE "audit" CASCADE`,
    "emptied payloads": `TRUNCATE "auditPayload"`,
    "emptied published files": `TRUNCATE "policyFile"`,
  },
};

async function published(db: Database): Promise<void> {
  await db.write(async (tx) => {
    const auditSeq = await record(
      db,
      tx,
      { entity: "policy", recordId: "p", version: 1 },
      "publish",
    );
    const when = { effectiveAt: "2026-01-01", publishedAt: "2026-01-01" };
    const version = { id: "v1", policyId: "p", slug: "privacy", number: 1, ...when };
    await tx
      .insert(db.tables.policyVersion)
      .values({ ...version, publishedBy: "a", snapshotHash: "h", registerSeq: 1, auditSeq });
    const file = {
      policyVersionId: "v1",
      document: "policy",
      locale: "en",
      format: "html",
      encoding: "identity",
    };
    await tx.insert(db.tables.policyFile).values({ ...file, bytes: Buffer.from("x"), hash: "h" });
    await tx
      .insert(db.tables.policySnapshot)
      .values({ policyVersionId: "v1", body: Buffer.from("x") });
    const bytes = Buffer.from("x");
    await tx
      .insert(db.tables.treeTile)
      .values({ id: "0/0", level: 0, no: 0, hashes: bytes, root: bytes });
    await tx.insert(db.tables.checkpoint).values({ size: 1, at: "2026-01-01", note: "a" });
  });
}

/** Everything a guarded table holds, to see that nothing of a refused write stayed. */
function contents(db: Database): Promise<unknown> {
  const { audit, auditPayload, policyVersion, policyFile, policySnapshot } = db.tables;
  const { treeTile, checkpoint } = db.tables;
  return db.read(async (orm) =>
    Promise.all(
      [
        items(db),
        audit,
        auditPayload,
        policyVersion,
        policyFile,
        policySnapshot,
        treeTile,
        checkpoint,
      ].map((table) => orm.select().from(table as typeof audit)),
    ),
  );
}

onEachEngine((engine) => {
  const statements = Object.entries(byEngine[engine] ?? {}).map(
    ([name, statement]): [string, Attempt] => [
      name,
      (tx, db) =>
        db.dialect.rows(tx, sql.raw(`${statement}${engine === "sqlite" ? " RETURNING 1" : ""}`)),
    ],
  );
  let register: TestDatabase;
  before(async () => {
    register = await testDatabase(engine);
    await createItem(register.database, "siret");
    await published(register.database);
  });
  after(() => register.dispose());

  for (const [name, attempt] of [...Object.entries(attempts), ...statements]) {
    test(`the database refuses ${name}`, async () => {
      const db = register.database;
      const contentsBefore = await contents(db);
      await assert.rejects(
        db.write(async (tx) => {
          await attempt(tx, db);
        }),
        (error) => classify(error) === "guard" && (error as Error).message.startsWith("recital: "),
      );
      assert.deepEqual(await contents(db), contentsBefore);
    });
  }

  test("a record is created and changed with its entries", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    await createItem(db, "siret");
    await renameItem(db, "siret", "SIRET number");
    const [found] = await db.read((orm) => orm.select().from(items(db)));
    assert.deepEqual(
      { version: found?.version, no: found?.no, auditSeq: found?.auditSeq },
      { version: 2, no: 1, auditSeq: 2 },
    );
  });

  test("a payload is redacted when an entry says so", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const { auditPayload } = db.tables;
    await createItem(db, "siret");
    await db.write(async (tx) => {
      await record(db, tx, { entity: "audit", recordId: "1", version: null }, "redaction");
      await tx.update(auditPayload).set({ salt: null, body: null }).where(eq(auditPayload.seq, 1));
    });
    const payloads = await db.read((orm) =>
      orm.select().from(auditPayload).orderBy(auditPayload.seq),
    );
    assert.deepEqual(payloads[0], { seq: 1, salt: null, body: null });
    assert.equal(payloads[1]?.salt, "salt");
  });
});
