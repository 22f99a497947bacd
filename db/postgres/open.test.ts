import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { openDatabase } from "../open.ts";
import { DatabaseRefusal } from "../refusal.ts";
import { emptyRegister } from "../testing.ts";
import { cluster } from "../testing/cluster.ts";

const now = () => new Date("2026-03-03T09:00:00Z");
const server = cluster();
const skip = server === undefined ? "needs a PostgreSQL server" : false;

/** An address whose server, password and database name are as given. */
function address(change: (url: URL) => void): string {
  const url = new URL(`${server}/postgres`);
  change(url);
  return url.href;
}

async function refused(url: string, message: RegExp): Promise<void> {
  await assert.rejects(openDatabase({ url }, now), (error) => {
    assert.ok(error instanceof DatabaseRefusal, String(error));
    assert.match(error.message, message);
    assert.doesNotMatch(error.message, /\n|s3cret/);
    return true;
  });
}

async function administer(sql: string, database = "postgres"): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/${database}` });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test("an address that is none is refused without repeating it", async () => {
  await refused("mysql://a:s3cret@b/c", /^DATABASE_URL is not an address of PostgreSQL: write/);
  await refused("postgres//a:s3cret@b", /^DATABASE_URL is not an address of PostgreSQL: write/);
});

test("a server that does not answer is refused with what to do", async () => {
  const url = "postgres://recital:s3cret@127.0.0.1:1/recital";
  await refused(url, /^PostgreSQL at DATABASE_URL cannot be reached \(.+\): start it, or correct/);
});

test("a database that does not exist is refused with what to do", { skip }, async () => {
  const url = address((at) => {
    at.pathname = "/nowhere";
    at.password = "s3cret";
  });
  await refused(url, /"nowhere" does not exist\): create the database, or correct its name/);
});

test("a user that does not exist is refused with what to do", { skip }, async () => {
  const url = address((at) => {
    at.username = "nobody";
  });
  await refused(url, /"nobody" does not exist\): correct the user/);
});

test("a database of another program is refused and left as it is", { skip }, async (t) => {
  await administer("CREATE DATABASE music");
  t.after(() => administer("DROP DATABASE music WITH (FORCE)"));
  await administer("CREATE TABLE song (name text)", "music");
  const url = address((at) => {
    at.pathname = "/music";
  });
  await refused(url, /holds tables of another program \(song\): create an empty one/);
});

test("a database in another encoding than UTF-8 is refused", { skip }, async (t) => {
  await administer("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
  t.after(() => administer("DROP DATABASE latin WITH (FORCE)"));
  const url = address((at) => {
    at.pathname = "/latin";
  });
  await refused(url, /is encoded in LATIN1: create one with ENCODING 'UTF8'/);
});

test("two processes that open an empty database at once migrate it once", { skip }, async (t) => {
  await administer("CREATE DATABASE fresh");
  t.after(() => administer("DROP DATABASE fresh WITH (FORCE)"));
  const url = `${server}/fresh`;
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ url }, now)));
  for (const database of databases) await database.close();
});

const tampered: readonly (readonly [what: string, sql: string, named: string])[] = [
  ["without one of its guards", 'DROP TRIGGER "audit_guard" ON "audit"', "audit_guard"],
  [
    "with a guard switched off",
    'ALTER TABLE "dataItem" DISABLE TRIGGER "dataItem_guard"',
    "dataItem_guard",
  ],
  [
    "with a guard that refuses nothing",
    "CREATE OR REPLACE FUNCTION recital_audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "recital_audit",
  ],
  [
    "with a trigger that was slipped in",
    'CREATE TRIGGER helper AFTER INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION recital_truncate()',
    "helper",
  ],
  [
    "with a rule that swallows entries",
    'CREATE RULE quiet AS ON INSERT TO "audit" DO INSTEAD NOTHING',
    "quiet",
  ],
];

for (const [what, sql, named] of tampered) {
  test(`a register ${what} is refused with the name of what differs`, { skip }, async (t) => {
    const { settings, remove } = await emptyRegister("postgres");
    t.after(remove);
    assert.ok("url" in settings);
    await administer(sql, new URL(settings.url).pathname.slice(1));
    await refused(settings.url, new RegExp(`altered outside this program \\(${named}\\)`));
  });
}
