import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "drizzle-orm";
import { classify, type DatabaseProblem } from "./database.ts";
import { onEachEngine, testDatabase } from "./testing.ts";
import { createItem } from "./testing/items.ts";

const cases: readonly (readonly [code: string, problem: DatabaseProblem])[] = [
  ["SQLITE_FULL", "full"],
  ["ENOSPC", "full"],
  ["53100", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_BUSY_RECOVERY", "busy"],
  ["55P03", "busy"],
  ["08006", "busy"],
  ["ECONNREFUSED", "busy"],
  ["SQLITE_READONLY_DBMOVED", "readonly"],
  ["SQLITE_IOERR_FSYNC", "readonly"],
  ["25006", "readonly"],
  ["SQLITE_CORRUPT_INDEX", "corrupt"],
  ["SQLITE_IOERR_READ", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
  ["XX001", "corrupt"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "unique"],
  ["SQLITE_CONSTRAINT_NOTNULL", null],
  ["23502", null],
  ["ENOENT", null],
];

for (const [code, problem] of cases) {
  test(`an error with the code ${code} is ${problem ?? "no problem of the database"}`, () => {
    const error = Object.assign(new Error("x"), { code });
    assert.equal(classify(error), problem);
    assert.equal(classify(new Error("wrapped", { cause: error })), problem);
  });
}

test("what is no error is no problem of the database", () => {
  for (const value of [undefined, null, "SQLITE_FULL", { code: "SQLITE_FULL" }, new Error("x")]) {
    assert.equal(classify(value), null);
  }
});

onEachEngine((engine) => {
  test("a second record with the same id is told apart from other errors", async () => {
    await using register = await testDatabase(engine);
    await createItem(register.database, "siret");
    await assert.rejects(
      createItem(register.database, "siret"),
      (error) => classify(error) === "unique",
    );
  });

  test("an error of the database does not repeat the values of the query", async () => {
    await using register = await testDatabase(engine);
    const { database } = register;
    const values = { name: "x", value: "jane.doe@example.org" };
    const twice = database.write(async (tx) => {
      await tx.insert(database.tables.setting).values([values, values]);
    });
    await assert.rejects(twice, (error: Error) => !error.message.includes("jane.doe"));
    const read = database.read((orm) =>
      orm.select().from(sql`"nowhere" where "x" = ${"jane.doe@example.org"}` as never),
    );
    await assert.rejects(read, (error: Error) => !error.message.includes("jane.doe"));
  });
});
