import assert from "node:assert/strict";
import { after, test } from "node:test";
import { eq } from "drizzle-orm";
import { classify } from "../database.ts";
import { fromRow } from "../record-row.ts";
import { testDatabase } from "../testing.ts";
import { createItem, isUnbroken, item, renameItem } from "./items.ts";

const before = process.env.RECITAL_TEST_POSTGRES;
process.env.RECITAL_TEST_POSTGRES = "pglite";
after(() => {
  if (before === undefined) delete process.env.RECITAL_TEST_POSTGRES;
  else process.env.RECITAL_TEST_POSTGRES = before;
});

test("without a PostgreSQL server the same tests run on PostgreSQL inside the process", async () => {
  await using register = await testDatabase("postgres");
  const { read, write, snapshot, tables, dialect } = register.database;
  assert.ok("source" in register.settings);
  const items = tables.records["data-items"];
  await Promise.all(["a", "b", "c"].map((id) => createItem(register.database, id)));
  await renameItem(register.database, "b", "SIRET 👩‍👩‍👧");
  const [row] = await read((orm) => orm.select().from(items).where(eq(items.id, "b")));
  assert.ok(row !== undefined);
  assert.deepEqual(fromRow("data-items", row), { ...item("b", "SIRET 👩‍👩‍👧"), version: 2 });
  assert.equal(
    await snapshot((orm) =>
      orm.$count(items, dialect.matchesSearch(items.no, [{ beginning: "a", words: [] }])),
    ),
    1,
  );
  await assert.rejects(
    write(async (tx) => {
      await tx.delete(items);
    }),
    (error) => classify(error) === "guard",
  );
  assert.ok(await isUnbroken(register.database));
});
