import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import Driver from "better-sqlite3";
import type { Engine } from "./migration-files.ts";
import { openDatabase } from "./open.ts";
import { emptyRegister, onEachEngine } from "./testing.ts";
import { createItem, isUnbroken } from "./testing/items.ts";

const now = () => new Date("2026-03-03T09:00:00Z");
/** The full twenty where the copy is made of the file itself. */
const pointsOn: Readonly<Record<Engine, number>> = { sqlite: 20, postgres: 5 };
const items = 400;

const script = (name: string) => join(import.meta.dirname, "testing", name);

onEachEngine((engine) => {
  const points = pointsOn[engine];
  test(`a backup killed at ${points} points leaves no half file under its name, the one before as it was, and the register whole (R-16)`, async (t) => {
    const { remove, settings } = await emptyRegister(engine);
    t.after(remove);
    if ("source" in settings) return t.skip("this engine lives in one process");
    const folder = mkdtempSync(join(tmpdir(), "recital-broken-off-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const filled = await openDatabase(settings, now);
    for (let n = 0; n < items; n += 1) await createItem(filled, `item-${n}`, "name ".repeat(200));
    const earlier = join(folder, "earlier.db");
    const begun = performance.now();
    await filled.backup(earlier);
    const whole = performance.now() - begun;
    await filled.close();
    const before = readFileSync(earlier);
    let finished = 0;
    for (let point = 0; point < points; point += 1) {
      const file = join(folder, `backup-${point}.db`);
      const child = spawn(
        process.execPath,
        [script("take-backup.ts"), JSON.stringify(settings), file, `${(point / points) * whole}`],
        { stdio: ["ignore", "ignore", "inherit"] },
      );
      await once(child, "close");
      if (!existsSync(file)) continue;
      finished += 1;
      // Not read-only: a reader that may not write leaves the files of its write-ahead log behind.
      const copy = new Driver(file);
      assert.equal(copy.pragma("quick_check", { simple: true }), "ok");
      assert.equal(copy.prepare(`SELECT count(*) FROM "audit"`).pluck().get(), items);
      copy.close();
    }
    assert.ok(finished < points, "no backup was broken off");
    assert.ok(before.equals(readFileSync(earlier)));
    const named = readdirSync(folder).filter((name) => !name.startsWith("."));
    assert.equal(
      named.length,
      1 + finished,
      "what is left has a name that nobody takes for a backup",
    );
    const database = await openDatabase(settings, now);
    assert.ok(await isUnbroken(database));
    await database.close();
  });
});

for (const roomKiB of [16, 200, 1000]) {
  test(`a disk that takes ${roomKiB} KiB more and then fails loses nothing that was acknowledged (R-05)`, async (t) => {
    const { remove, settings } = await emptyRegister("sqlite");
    t.after(remove);
    assert.ok("dataDir" in settings);
    const file = join(settings.dataDir, "recital.db");
    // No file of the process may grow beyond the limit: the write fails in the middle, as on a failing device.
    const limit = roomKiB + Math.ceil(statSync(file).size / 1024);
    const command = `trap "" XFSZ; ulimit -f ${limit}; exec "$@"`;
    const args = [script("write-items.ts"), JSON.stringify(settings), "item", "100000"];
    const child = spawn("bash", ["-c", command, "bash", process.execPath, ...args]);
    const closed = once(child, "close");
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    await closed;
    assert.notEqual(child.exitCode, 0);
    assert.match(errors, /SQLITE_(IOERR|FULL)/);
    const acknowledged = output.split("\n").slice(0, -1);
    assert.ok(
      roomKiB < 100 || acknowledged.length > 0,
      "nothing was acknowledged before it failed",
    );
    const database = await openDatabase(settings, now);
    const table = database.tables.records["data-items"];
    const rows = await database.read((orm) => orm.select({ id: table.id }).from(table));
    const found = new Set<string>(rows.map(({ id }) => id));
    assert.deepEqual(
      acknowledged.filter((id) => !found.has(id)),
      [],
    );
    assert.ok(await isUnbroken(database));
    await createItem(database, "afterwards");
    await database.close();
  });
}
