import assert from "node:assert/strict";
import { createHash, randomInt } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { WrongSetting } from "#server/process-settings.ts";
import { type Desk, openDesk, type Ran, runScript } from "../testing/command.ts";
import { openSocket } from "./socket.ts";

/** Starts the process as `npm start` does, with settings that must stop it before it needs a build. */
const start = (desk: Desk, environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  runScript("bin/serve.ts", [], {
    environment: {
      // Somebody may run a Recital at the usual port of this machine; nobody listens at one drawn by lot.
      PORT: String(randomInt(10_000, 32_000)),
      RECITAL_DATA: desk.folder,
      RECITAL_SAMPLE: "none",
      ...environment,
    },
  });

function refused({ code, out, errors }: Ran, message: RegExp): void {
  assert.deepEqual([code, out], [1, ""], errors);
  assert.match(errors, /^[^\n]+\n$/, "one line");
  assert.match(errors, message);
}

const hashOf = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

for (const [name, value] of [
  ["PORT", "eighty"],
  ["RECITAL_URL", "privacy.example.org"],
  ["RECITAL_SAMPLE", "acme"],
  ["DATABASE_URL", "mysql://ada:secret@db/recital"],
  ["DATABASE_URL", "postgres://ada:secret@127.0.0.1:1/recital"],
  ["DATABASE_URL", "postgres://ada:secret@host.invalid/recital"],
] as const) {
  test(`${name}=${value} stops the start with one line that names it and no password`, async () => {
    using desk = openDesk();
    const ran = await start(desk, { [name]: value });
    refused(ran, new RegExp(`\\b${name}\\b`));
    assert.doesNotMatch(ran.errors, /secret/);
  });
}

test("a port that is taken, or a host that is not ours, is refused with the name of the setting", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const line = (named: RegExp) => (error: unknown) => {
    assert.ok(error instanceof WrongSetting, String(error));
    assert.match(error.message, named);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  };
  const listen = (host: string, at: number) => openSocket(() => undefined, { host, port: at });
  await assert.rejects(listen("127.0.0.1", port), line(/^PORT \d+ is in use/));
  other.close();
  await assert.rejects(listen("192.0.2.1", 0), line(/^HOST is not an address of this machine/));
  await assert.rejects(listen("host.invalid", 0), line(/^HOST is not an address of this machine/));
});

test("a file, or a place without room for folders, where the data folder should be is refused", async () => {
  using desk = openDesk();
  writeFileSync(desk.path("file"), "mine");
  const isFile = /\/file is not a folder\): correct that, or set RECITAL_DATA/;
  refused(await start(desk, { RECITAL_DATA: desk.path("file") }), isFile);
  refused(await start(desk, { RECITAL_DATA: join(desk.path("file"), "data") }), /RECITAL_DATA/);
  refused(await start(desk, { RECITAL_DATA: "/proc/recital" }), /RECITAL_DATA/);
  assert.equal(readFileSync(desk.path("file"), "utf8"), "mine");
});

const spoil: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  [
    "a text",
    (file) => writeFileSync(file, "Dear diary,\n".repeat(500)),
    /is not an SQLite database.*RECITAL_DATA/,
  ],
  ["an empty file", (file) => truncateSync(file, 0), /is empty.*RECITAL_DATA/],
  [
    "the SQLite file of another program",
    (file) => {
      truncateSync(file, 0);
      const other = new DatabaseSync(file);
      other.exec("CREATE TABLE song (title text); INSERT INTO song VALUES ('Ninna nanna')");
      other.close();
    },
    /of another program.*RECITAL_DATA/,
  ],
  ["a truncated register", (file) => truncateSync(file, 40_960), /is damaged.*RECITAL_DATA/],
  [
    "a register with a page overwritten",
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 8_192, 16_384);
      writeFileSync(file, bytes);
    },
    /is damaged.*RECITAL_DATA/,
  ],
  [
    "the register of a newer program",
    (file) => {
      const newer = new DatabaseSync(file);
      newer.exec("INSERT INTO migration VALUES ('9999_from_the_future', 'h', 'g', '2030-01-01')");
      newer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      newer.close();
    },
    /newer program \(9999_from_the_future\)/,
  ],
  [
    "a register whose guards were taken away",
    (file) => {
      const altered = new DatabaseSync(file);
      altered.exec("DROP TRIGGER audit_delete");
      altered.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      altered.close();
    },
    /guards of the database were altered.*audit_delete/,
  ],
];

test("what cannot be used as a register is refused by start and command line alike, and left as it is", async (t) => {
  using whole = openDesk();
  assert.equal((await whole.run(["migrate"])).code, 0);
  for (const [what, make, message] of spoil) {
    await t.test(what, async () => {
      using desk = openDesk();
      mkdirSync(desk.folder);
      const file = join(desk.folder, "recital.db");
      cpSync(join(whole.folder, "recital.db"), file);
      make(file);
      const before = hashOf(file);
      refused(await start(desk), message);
      refused(await desk.run(["verify"]), message);
      assert.equal(hashOf(file), before);
    });
  }
});
