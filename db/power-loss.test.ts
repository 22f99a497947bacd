import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRandom } from "#register/random.ts";
import { losePower } from "./testing/lose-power.ts";
import { canRecord } from "./testing/recorded-writes.ts";
import { UnpoweredDisk } from "./testing/unpowered-disk.ts";

test("power lost in the middle of writing leaves the register as before or as after a change, never between, with all that was acknowledged (R-03)", async (t) => {
  if (!canRecord) return t.skip("strace is not installed");
  const { acknowledged, faults, moments, synced } = await losePower(60, 60, makeRandom(3).next);
  assert.deepEqual(faults, []);
  assert.deepEqual([acknowledged, moments], [60, 60]);
  assert.ok(synced > acknowledged, "not every change was synced");
});

test("a disk without power keeps what was synced, and of the rest what it happened to write", () => {
  const disk = new UnpoweredDisk("data", new Map([["db", Buffer.from("aaaa")]]));
  const write = (file: string, at: number, text: string) =>
    disk.note({ kind: "write", file, at, bytes: Buffer.from(text) });
  const left = (kept: boolean) =>
    Object.fromEntries([...disk.afterLoss(() => kept)].map(([name, one]) => [name, `${one}`]));
  write("db", 2, "bbb");
  write("wal", 0, "w");
  assert.deepEqual(left(false), { db: "aaaa" });
  assert.deepEqual(left(true), { db: "aabbb", wal: "w" });
  disk.note({ kind: "sync", file: "db" });
  disk.note({ kind: "sync", file: "wal" });
  assert.deepEqual(left(false), { db: "aabbb" }, "nobody synced the folder");
  disk.note({ kind: "sync", file: "data" });
  disk.note({ kind: "cut", file: "db", size: 1 });
  assert.deepEqual(left(false), { db: "aabbb", wal: "w" });
  assert.deepEqual(left(true), { db: "a", wal: "w" });
});
