import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { classify, type Database, type Orm } from "./database.ts";
import { openDatabase } from "./open.ts";
import { onEachEngine, testDatabase } from "./testing.ts";
import { createItem, isUnbroken, record, renameItem } from "./testing/items.ts";

const now = () => new Date();
const nothing = { entity: null, recordId: null, version: null };
const entries = (db: Database) => db.read((orm) => orm.$count(db.tables.audit));

onEachEngine((engine) => {
  test("a write that throws leaves nothing behind", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const failure = new Error("no");
    const write = db.write(async (tx) => {
      await record(db, tx, nothing);
      await tx.insert(db.tables.setting).values({ name: "x", value: 1 });
      throw failure;
    });
    await assert.rejects(write, failure);
    assert.equal(await entries(db), 0);
    assert.equal(await db.read((orm) => orm.$count(db.tables.setting)), 0);
  });

  test("a write in which a query failed leaves nothing behind, even when the failure was swallowed", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const { setting } = db.tables;
    const write = db.write(async (tx) => {
      await tx.insert(setting).values({ name: "x", value: 1 });
      await tx
        .insert(setting)
        .values({ name: "x", value: 2 })
        .then(undefined, () => undefined);
      await tx
        .insert(setting)
        .values({ name: "y", value: 3 })
        .then(undefined, () => undefined);
    });
    await assert.rejects(write, (error) => classify(error) === "unique");
    assert.equal(await db.read((orm) => orm.$count(setting)), 0);
    await db.write(async (tx) => {
      await tx.insert(setting).values({ name: "x", value: 1 });
    });
  });

  test("nobody sees a write before it is committed", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const write = db.write(async (tx) => {
      await record(db, tx, nothing);
      wrote();
      await mayEnd;
    });
    await written;
    const during = await Promise.all([
      entries(db),
      db.snapshot((orm) => orm.$count(db.tables.audit)),
    ]);
    end();
    await write;
    assert.deepEqual(during, [0, 0]);
    assert.equal(await entries(db), 1);
  });

  test("a snapshot sees one state while others write, a read the newest", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    await createItem(db, "a");
    const count = (orm: Orm) => orm.$count(db.tables.records["data-items"]);
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const snapshot = db.snapshot(async (orm) => {
      start();
      await written;
      return [await count(orm), await orm.$count(db.tables.audit)];
    });
    await started;
    // On PostgreSQL the first query fixes the state; ask for nothing before the write.
    await createItem(db, "b");
    const { promise: looked, resolve: look } = Promise.withResolvers<void>();
    const fixed = db.snapshot(async (orm) => {
      const first = await count(orm);
      look();
      await written;
      return [first, await count(orm), await orm.$count(db.tables.audit)];
    });
    await looked;
    await createItem(db, "c");
    wrote();
    assert.deepEqual(await fixed, [2, 2, 2]);
    const [records, trail] = await snapshot;
    assert.equal(records, trail);
    assert.equal(await db.read(count), 3);
  });

  test("writes started at the same time happen one after the other, in order", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const steps: string[] = [];
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        db.write(async (tx) => {
          steps.push(`${name} begins`);
          await record(db, tx, nothing);
          await delay(2);
          steps.push(`${name} ends`);
        }),
      ),
    );
    assert.deepEqual(
      steps,
      ["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
    assert.ok(await isUnbroken(db));
  });

  test("two processes that write at once keep the sequence of the trail unbroken", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    if ("source" in register.settings) return; // PGlite lives in one process.
    const script = join(import.meta.dirname, "testing/write-items.ts");
    const run = async (prefix: string) => {
      const args = [script, JSON.stringify(register.settings), prefix, "40"];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
      const [code] = await once(child, "exit");
      assert.equal(code, 0);
    };
    const ours = async () => {
      for (let i = 0; i < 40; i += 1) await createItem(db, `ours-${i}`);
    };
    await Promise.all([run("one"), run("two"), ours()]);
    assert.equal(await entries(db), 120);
    assert.equal(await db.read((orm) => orm.$count(db.tables.records["data-items"])), 120);
    assert.ok(await isUnbroken(db));
  });

  test("while another process holds the lock for long, the event loop goes on and the write is given up as busy", async () => {
    await using register = await testDatabase(engine);
    if ("source" in register.settings) return; // PGlite has one connection.
    const other = await openDatabase(register.settings, now);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const { promise: holds, resolve: hold } = Promise.withResolvers<void>();
    const holder = other.write(async () => {
      hold();
      await mayEnd;
    });
    await holds;
    let longestPause = 0;
    const begun = performance.now();
    let last = begun;
    const ticks = setInterval(() => {
      longestPause = Math.max(longestPause, performance.now() - last);
      last = performance.now();
    }, 5);
    await assert.rejects(createItem(register.database, "a"), (error) => classify(error) === "busy");
    clearInterval(ticks);
    const waited = performance.now() - begun;
    end();
    await holder;
    await other.close();
    assert.ok(longestPause < waited / 2, `the event loop stood still for ${longestPause} ms`);
    await createItem(register.database, "a");
  });

  test("a unit of work cannot be started inside a write, but a read joins a snapshot", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const inWrite = (inner: () => Promise<unknown>) =>
      db.write(async () => {
        await inner();
      });
    const refusal = /was started inside a write: end that one first/;
    await assert.rejects(
      inWrite(() => entries(db)),
      refusal,
    );
    await assert.rejects(
      inWrite(() => createItem(db, "a")),
      refusal,
    );
    await assert.rejects(
      db.read(() => createItem(db, "a")),
      /inside a read/,
    );
    const joined = await db.snapshot(async (orm) => {
      const before = await orm.$count(db.tables.audit);
      return [before, await entries(db)];
    });
    assert.deepEqual(joined, [0, 0]);
  });

  test("what a unit of work started and left behind may start a new one", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const { promise: later, resolve: go } = Promise.withResolvers<void>();
    let leftover: Promise<number> | undefined;
    await db.write(async () => {
      leftover = later.then(() => createItem(db, "a"));
    });
    go();
    assert.equal(await leftover, 1);
  });

  test("a query after the end of its unit of work is refused instead of written alone", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const kept = await db.write(async (tx) => tx);
    const query = async () => kept.insert(db.tables.setting).values({ name: "x", value: 1 });
    await assert.rejects(query, (error: Error) =>
      /unit of work is over/.test(`${error.message} ${error.cause}`),
    );
    assert.equal(await db.read((orm) => orm.$count(db.tables.setting)), 0);
  });

  test("the data version changes with every commit of anybody and not by reading", async () => {
    await using register = await testDatabase(engine);
    const db = register.database;
    const seen = [await db.dataVersion()];
    await createItem(db, "a");
    seen.push(await db.dataVersion());
    await renameItem(db, "a", "A");
    seen.push(await db.dataVersion());
    if (!("source" in register.settings)) {
      const other = await openDatabase(register.settings, now);
      await createItem(other, "b");
      seen.push(await db.dataVersion());
      await other.close();
    }
    assert.equal(new Set(seen).size, seen.length, seen.join(" "));
    if (engine === "sqlite") {
      await entries(db);
      assert.equal(await db.dataVersion(), seen.at(-1));
    }
  });

  test("closing waits for the units of work that run", async () => {
    await using register = await testDatabase(engine);
    if ("source" in register.settings) return;
    const other = await openDatabase(register.settings, now);
    const write = createItem(other, "a");
    const read = other.snapshot(async (orm) => {
      await delay(30);
      return orm.$count(other.tables.audit);
    });
    await other.close();
    assert.equal(await write, 1);
    assert.ok((await read) <= 1);
  });
});
