import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { test } from "node:test";
import { openDesk } from "../testing/command.ts";

const oneLine = /^[^\n]+\n$/;

test("asked for help, the command line lists every command and how it ends", async () => {
  using desk = openDesk();
  const asked = await desk.run(["--help"]);
  assert.deepEqual([asked.code, asked.errors], [0, ""]);
  for (const name of [
    "user add",
    "user list",
    "user disable",
    "token create",
    "import",
    "export",
    "verify",
    "policy preview",
    "policy propose",
    "policy publish",
    "policy list",
    "backup",
    "restore",
    "migrate",
  ])
    assert.match(asked.out, new RegExp(`^ {2}recital ${name}( |$)`, "m"), name);
  assert.match(asked.out, /Exit codes: 0 done, 1 refused or findings, 2 wrong usage\./);
  assert.equal((await desk.run([])).out, asked.out);
  assert.equal((await desk.run(["help"])).out, asked.out);
});

test("a command explains itself without touching settings or data", async () => {
  using desk = openDesk({ PORT: "none" });
  const asked = await desk.run(["export", "--help"]);
  assert.equal(asked.code, 0);
  assert.match(asked.out, /^recital export --format json\|csv\|xlsx\|pdf\|jsonld\S* --out FILE/);
  assert.equal(existsSync(desk.folder), false);
});

for (const args of [
  ["nothing"],
  ["user"],
  ["user", "remove", "ada@example.org"],
  ["policy"],
  ["import"],
  ["import", "a.json", "b.json"],
  ["import", "a.json", "--dry-run=yes"],
  ["export", "--format", "json"],
  ["export", "--out", "x"],
  ["export", "--format", "doc", "--out", "x"],
  ["export", "--format", "json", "--out", "x", "--locale", "de"],
  ["export", "--format", "json", "--out", "x", "more"],
  ["verify", "everything"],
  ["verify", "--fast"],
  ["backup"],
  ["restore"],
  ["restore", "a", "b"],
  ["migrate", "now"],
  ["policy", "preview"],
  ["policy", "preview", "--policy", "privacy", "--locale", "de"],
  ["policy", "publish"],
  ["policy", "list"],
  ["user", "disable"],
  ["user", "add", "--email", "a@example.org", "--name", "A", "--role", "dpo"],
  ["user", "add", "--email", "a@example.org", "--name", "A", "--role", "boss", "--password-stdin"],
  ["user", "add", "--name", "A", "--role", "dpo", "--password-stdin"],
  ["token", "create", "--email", "a@example.org"],
  ["token", "create", "--name"],
]) {
  test(`“${args.join(" ")}” is wrong usage: one line, exit code 2, and no data folder begun`, async () => {
    using desk = openDesk();
    const ran = await desk.run(args, { input: "a long passphrase" });
    assert.deepEqual([ran.code, ran.out], [2, ""]);
    assert.match(ran.errors, oneLine);
    assert.match(ran.errors, /(Usage: recital |See: recital --help)/);
    assert.equal(existsSync(desk.folder), false);
  });
}

test("a wrong setting refuses a command with the line that names it", async () => {
  using desk = openDesk({ RECITAL_URL: "example.org" });
  const ran = await desk.run(["verify"]);
  assert.equal(ran.code, 1);
  assert.match(ran.errors, /^RECITAL_URL is “example\.org”: [^\n]+\n$/);
});

test("a file that is not there, a folder in its place or a missing folder is named in one line", async () => {
  using desk = openDesk();
  mkdirSync(desk.path("folder"));
  const nowhere = desk.path("missing/file");
  for (const [args, message] of [
    [["import", nowhere], /missing\/file cannot be used: it does not exist/],
    [["import", desk.path("folder")], /folder cannot be used: it is a folder/],
    [["export", "--format", "json", "--out", nowhere], /There is no folder .*missing: create it/],
    [["export", "--format", "json", "--out", desk.path("folder")], /folder is a folder: name/],
    [["backup", nowhere], /There is no folder .*missing: create it/],
    [["restore", nowhere], /missing\/file does not exist: name a backup file/],
  ] as const) {
    const ran = await desk.run(args);
    assert.deepEqual([ran.code, ran.out], [1, ""]);
    assert.match(ran.errors, oneLine);
    assert.match(ran.errors, message);
  }
});
