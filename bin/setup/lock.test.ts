import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { withLock } from "./lock.js";

let scratch = "";
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "recital-lock-"));
});
after(() => rm(scratch, { recursive: true, force: true }));

test("two set-ups at once run one after the other", async () => {
  const folder = join(scratch, "two");
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} starts`);
    await pause(50);
    order.push(`${name} ends`);
  };
  await Promise.all([withLock(work("a"), folder), withLock(work("b"), folder)]);
  const [first] = order[0]?.split(" ") ?? [];
  const second = first === "a" ? "b" : "a";
  assert.deepEqual(order, [
    `${first} starts`,
    `${first} ends`,
    `${second} starts`,
    `${second} ends`,
  ]);
});

test("the lock of a process that died is taken over", async () => {
  const folder = join(scratch, "dead");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await mkdir(folder);
  await writeFile(join(folder, "owner"), `${pid} ${hostname()}`);
  assert.equal(await withLock(async () => "done", folder), "done");
});

test("a failing set-up gives the lock back", async () => {
  const folder = join(scratch, "failing");
  await assert.rejects(
    withLock(() => Promise.reject(new Error("no")), folder),
    /no/,
  );
  assert.equal(existsSync(folder), false);
});
