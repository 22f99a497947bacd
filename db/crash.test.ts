import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { DatabaseSettings } from "./open.ts";
import { openDatabase } from "./open.ts";
import { emptyRegister, onEachEngine } from "./testing.ts";
import { isUnbroken } from "./testing/items.ts";

const rounds = Number(process.env.RECITAL_KILL_ROUNDS ?? 4);
const script = join(import.meta.dirname, "testing/write-items.ts");

/** Writes items in a process of its own that is killed at some moment; gives the ids it acknowledged. */
async function writeUntilKilled(settings: DatabaseSettings, prefix: string): Promise<string[]> {
  const args = [script, JSON.stringify(settings), prefix, "1000000"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await once(child.stdout, "data");
  await delay(Math.random() * 150);
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
  return output.split("\n").slice(0, -1);
}

onEachEngine((engine) => {
  test(`after each of ${rounds} kills every acknowledged write is there, and nothing is half written`, async (t) => {
    const { settings, remove } = await emptyRegister(engine);
    t.after(remove);
    if ("source" in settings) return; // PGlite lives in one process.
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      // Every other round has two writers.
      const writers = round % 2 === 0 ? ["a"] : ["a", "b"];
      const ids = await Promise.all(
        writers.map((name) => writeUntilKilled(settings, `${name}${round}`)),
      );
      for (const id of ids.flat()) acknowledged.add(id);
      const database = await openDatabase(settings, () => new Date());
      const { records, audit, auditPayload, search } = database.tables;
      const items = await database.read((orm) =>
        orm.select({ id: records["data-items"].id }).from(records["data-items"]),
      );
      const found = new Set<unknown>(items.map(({ id }) => id));
      assert.deepEqual(
        [...acknowledged].filter((id) => !found.has(id)),
        [],
      );
      const counts = await database.snapshot(async (orm) => [
        await orm.$count(audit),
        await orm.$count(auditPayload),
        await orm.$count(search),
      ]);
      assert.deepEqual(counts, [found.size, found.size, found.size]);
      assert.ok(await isUnbroken(database));
      await database.close();
    }
    assert.ok(acknowledged.size > rounds, `only ${acknowledged.size} writes were acknowledged`);
  });
});
