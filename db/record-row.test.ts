import assert from "node:assert/strict";
import { test } from "node:test";
import { getTableColumns } from "drizzle-orm";
import { everyShape, generateRegister } from "#register/generate.ts";
import { makeRegister } from "#register/register.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { Orm } from "./database.ts";
import { driverRowReader, fromRow, toRow, UnstorableText } from "./record-row.ts";
import { namedTables, postgresTables, sqliteTables, type Tables } from "./schema/index.ts";
import { onEachEngine, testDatabase } from "./testing.ts";
import { at, item, record } from "./testing/items.ts";

const usual = generateRegister({ seed: 7, activities: 6, at }).records;
const unusual = everyShape(at).records;
const both = collections.map((name) => [name, [...usual[name], ...unusual[name]]] as const);
const { records } = makeRegister(Object.fromEntries(both), at);

onEachEngine((engine) => {
  test("every kind of record comes back as it went in, in the same order of fields", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    let count = 0;
    for (const collection of collections) {
      const table = db.tables.records[collection];
      for (const source of records[collection]) {
        const first = { ...source, version: 1 };
        await db.write(async (tx) => {
          const about = { entity: entityOf(collection).name, recordId: source.id, version: 1 };
          const seq = await record(db, tx, about);
          const row = toRow(collection, first as never, { no: seq, auditSeq: seq, sortKey: "" });
          await tx.insert(table).values(row);
        });
        count += 1;
      }
      const rows = await db.read((orm) => orm.select().from(table).orderBy(table.id));
      const found = rows.map((row) => fromRow(collection, row));
      const read = driverRowReader(collection, table);
      const query = (orm: Orm) => orm.select().from(table).orderBy(table.id).getSQL();
      const asDriven = await db.read((orm) => db.dialect.rows(orm, query(orm)));
      const expected = records[collection].map((source) => ({ ...source, version: 1 }));
      assert.deepEqual(found, expected);
      assert.equal(JSON.stringify(withoutKept(found)), JSON.stringify(withoutKept(expected)));
      assert.equal(JSON.stringify(asDriven.map(read)), JSON.stringify(found));
    }
    assert.ok(count > 30, `only ${count} records were tried`);
  });

  test("texts in any script come back byte for byte", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const table = db.tables.records["data-items"];
    const name =
      "L’été « SIRET » \u00ad\u00a0e\u0301 é ‮עברית‬ 👩‍👩‍👧‍👦 𝔘 \\u0000 \\\\ ' \" ; -- \n\t\r %_";
    const texts = { ...item("siret", name), notes: name };
    await db.write(async (tx) => {
      const seq = await record(db, tx, { entity: "dataItem", recordId: "siret", version: 1 });
      await tx
        .insert(table)
        .values(toRow("data-items", texts, { no: seq, auditSeq: seq, sortKey: name }));
    });
    const [row] = await db.read((orm) => orm.select().from(table));
    assert.ok(row !== undefined);
    assert.deepEqual(fromRow("data-items", row), texts);
  });

  test("JSON values of a setting keep their kind: a text of digits does not become a number", async () => {
    await using register = await testDatabase(engine);
    const { tables, write, read } = register.database;
    const values = ["5", 5, "null", "{}", true, [1, "1"], { b: 1, a: 2 }];
    await write(async (tx) => {
      for (const [i, value] of values.entries()) {
        await tx.insert(tables.setting).values({ name: String(i), value });
      }
    });
    const rows = await read((orm) =>
      orm.select().from(tables.setting).orderBy(tables.setting.name),
    );
    assert.equal(JSON.stringify(rows.map(({ value }) => value)), JSON.stringify(values));
  });

  test("records are sorted by the bytes of their sort key", async () => {
    await using register = await testDatabase(engine);
    const { tables, write, read } = register.database;
    const names = ["a b", "A", "a", "a-b", "ab", "é", "z", "B", "_"];
    await write(async (tx) => {
      for (const name of names) await tx.insert(tables.setting).values({ name, value: 1 });
    });
    const rows = await read((orm) =>
      orm.select().from(tables.setting).orderBy(tables.setting.name),
    );
    const expected = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    assert.deepEqual(
      rows.map(({ name }) => name),
      expected,
    );
  });
});

function withoutKept(records: readonly object[]): unknown {
  const kept = ["id", "version", "createdAt", "updatedAt", "updatedBy", "archivedAt"];
  return records.map((found) => Object.entries(found).filter(([name]) => !kept.includes(name)));
}

const keeping = { no: 1, auditSeq: 1, sortKey: "" };

for (const [what, text] of [
  ["NUL", "a\0b"],
  ["half of a surrogate pair", "a\ud800b"],
] as const) {
  test(`a text with ${what} is refused, wherever it stands`, () => {
    const inField = { ...item("siret"), notes: text };
    const inJson = item("siret", text);
    assert.throws(() => toRow("data-items", inField, keeping), UnstorableText);
    assert.throws(() => toRow("data-items", inJson, keeping), UnstorableText);
  });
}

test("a field declared after a row was written is there, with nothing said", () => {
  const row = toRow("data-items", item("siret"), keeping);
  const { notes: _notes, ...older } = row as Record<string, unknown>;
  assert.equal(fromRow("data-items", older as never).notes, null);
  assert.deepEqual(fromRow("data-items", { ...older, description: null } as never).description, {});
});

test("a sort key is cut to what both engines can index", () => {
  const row = toRow("data-items", item("siret"), { ...keeping, sortKey: "😀".repeat(2000) });
  assert.ok(Buffer.byteLength(row.sortKey) <= 2700);
  assert.ok(row.sortKey.isWellFormed());
});

test("both engines have the same tables with the same columns", () => {
  const shape = (tables: Tables) =>
    [...namedTables(tables)].map(([name, table]) => [name, Object.keys(getTableColumns(table))]);
  assert.deepEqual(shape(sqliteTables), shape(postgresTables));
});
