import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg from "pg";
import { classify } from "../database.ts";
import { testDatabase } from "../testing.ts";
import { createItem, isUnbroken } from "../testing/items.ts";

test("a connection that PostgreSQL ends in the middle of a change undoes the change, and the process goes on", async (t) => {
  await using register = await testDatabase("postgres");
  if (!("url" in register.settings)) return t.skip("there is no PostgreSQL server here");
  const { database } = register;
  const { rows } = database.dialect;
  const items = database.tables.records["data-items"];
  await createItem(database, "before");
  const other = new pg.Client({ connectionString: register.settings.url });
  await other.connect();
  await assert.rejects(
    database.write(async (tx) => {
      const [own] = await rows(tx, sql`select pg_backend_pid() as pid`);
      await other.query("SELECT pg_terminate_backend($1)", [own?.["pid"]]);
      await other.end();
      // Long enough for the end of the connection to arrive between two queries.
      await delay(200);
      await tx.select().from(items);
    }),
    (error) =>
      classify(error) === "busy" || /terminat|closed|ended|not queryable/i.test(`${error}`),
  );
  await createItem(database, "after");
  assert.equal(await database.read((orm) => orm.$count(items)), 2);
  assert.ok(await isUnbroken(database));
});
