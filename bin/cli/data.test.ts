import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { readPdf } from "#reports/pdf/testing/read-pdf.ts";
import { readSample } from "#samples/samples.ts";
import { type Desk, openDesk } from "../testing/command.ts";
import { ask, serveDesk } from "../testing/server.ts";

const sample = readSample("ogo-security-completed");

async function filledDesk(): Promise<Desk> {
  const desk = openDesk();
  writeFileSync(desk.path("register.json"), sample);
  const ran = await desk.run(["import", desk.path("register.json")]);
  assert.equal(ran.code, 0, ran.errors);
  return desk;
}

const entries = async (desk: Desk): Promise<number> => {
  const { code, out } = await desk.run(["verify"]);
  assert.equal(code, 0, out);
  return Number(/: (\d+) entries/.exec(out)?.[1]);
};

test("an import is tried first, then kept, and told per collection", async () => {
  using desk = openDesk();
  writeFileSync(desk.path("register.json"), `\uFEFF${sample}`);
  const tried = await desk.run(["import", desk.path("register.json"), "--dry-run"]);
  assert.deepEqual([tried.code, tried.errors], [0, ""]);
  assert.match(tried.out, /^parties: \d+ new, 0 changed, 0 unchanged$/m);
  assert.match(tried.out, /^Nothing was kept \(dry run\)\.$/m);
  assert.equal(await entries(desk), 0);
  const kept = await desk.run(["import", desk.path("register.json")]);
  assert.match(kept.out, /^Imported: \d+ new, 0 changed\.$/m);
  const again = await desk.run(["import", desk.path("register.json")]);
  assert.match(again.out, /^Imported: 0 new, 0 changed\.$/m);
  const out = desk.path("out.json");
  await desk.run(["export", "--format", "json", "--out", out]);
  assert.equal(readFileSync(out, "utf8"), sample);
});

test("every format is exported whole, for its owner only, also as of a day and in French", async () => {
  using desk = await filledDesk();
  for (const [format, start] of [
    ["json", '{\n  "format": "recital-register/1"'],
    ["csv", ""],
    ["xlsx", "PK"],
    ["pdf", "%PDF-"],
    ["jsonld", "{"],
  ] as const) {
    const file = desk.path(`register.${format}`);
    const ran = await desk.run(["export", "--format", format, "--out", file, "--locale", "fr"]);
    assert.deepEqual([ran.code, ran.errors], [0, ""], format);
    const bytes = readFileSync(file);
    assert.equal(ran.out, `Wrote ${file} (${bytes.byteLength} bytes).\n`);
    assert.equal(bytes.toString("latin1", 0, start.length), start, format);
    assert.equal(statSync(file).mode & 0o077, 0);
  }
  const past = desk.path("past.json");
  const asOf = ["export", "--format", "json", "--out", past, "--as-of"];
  assert.equal((await desk.run([...asOf, "2020-01-01"])).code, 0);
  assert.equal(readFileSync(past, "utf8").includes("OGO"), false, "there was nothing then");
  for (const wrong of ["tomorrow", "01/02/2026", "2999-01-01T00:00:00Z"]) {
    const ran = await desk.run([...asOf, wrong]);
    assert.equal(ran.code, 1);
    assert.match(ran.errors, /^\/asOf: [^\n]+ is not a past instant[^\n]+\n$/);
  }
  assert.deepEqual(
    readdirSync(desk.path(".")).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("a PDF shows the part that the options name, with findings and history where they are asked for", async () => {
  using desk = await filledDesk();
  const file = desk.path("register.pdf");
  const print = async (...options: string[]) => {
    const ran = await desk.run(["export", "--format", "pdf", "--out", file, ...options]);
    assert.deepEqual([ran.code, ran.errors], [0, ""], options.join(" "));
    return readPdf(readFileSync(file)).pages.join("\n").replace(/\s/g, "");
  };
  const { activities, organisations } = JSON.parse(sample);
  const [one, other] = activities;
  const shows = (text: string, { id }: { id: string }) => text.includes(`activities/${id}`);
  const whole = await print();
  assert.ok(shows(whole, one) && shows(whole, other));
  assert.doesNotMatch(whole, /Findings|History/);
  const single = await print("--activity", one.id, "--findings", "--history");
  assert.ok(shows(single, one) && !shows(single, other));
  assert.match(single, /Withthehistoryofeachrecord/);
  assert.match(single, /History\d+.*UTCTheoperatoroftheserverimported/);
  assert.ok(shows(await print("--organisation", organisations[0].id), one));
  assert.ok(!shows(await print("--role", "processor"), one));
  assert.match(await print("--without-internal", "--locale", "fr"), /Sanscequiestinterne/);
  for (const wrong of [
    ["--format", "csv", "--findings"],
    ["--format", "csv", "--role", "controller"],
    ["--format", "pdf", "--role", "boss"],
    ["--format", "pdf", "--without-internal", "--history"],
    ["--format", "pdf", "--activity", "gone"],
  ]) {
    const ran = await desk.run(["export", "--out", file, ...wrong]);
    assert.notEqual(ran.code, 0, wrong.join(" "));
    assert.notEqual(ran.errors, "", wrong.join(" "));
  }
});

test("a policy is put forward for somebody to approve, and nothing is published by it", async () => {
  using desk = await filledDesk();
  const policy = ["--policy", "privacy"];
  const proposed = await desk.run(["policy", "propose", ...policy, "--reason", "for the DPO"]);
  assert.deepEqual([proposed.code, proposed.errors], [0, ""]);
  assert.match(
    proposed.out,
    /^Put the next version of privacy forward, .* once it is approved\.\n$/,
  );
  assert.equal((await desk.run(["policy", "list", ...policy])).out, "");
  const db = new DatabaseSync(join(desk.folder, "recital.db"), { readOnly: true });
  const kept = db.prepare(`SELECT "state", "reason" FROM "policyProposal"`).get();
  db.close();
  assert.deepEqual([kept?.["state"], kept?.["reason"]], ["open", "for the DPO"]);
});

test("a policy is previewed, published and listed", async () => {
  using desk = await filledDesk();
  const policy = ["--policy", "privacy"];
  const english = await desk.run(["policy", "preview", ...policy]);
  const french = await desk.run(["policy", "preview", ...policy, "--locale", "fr"]);
  assert.deepEqual([english.code, french.code], [0, 0]);
  assert.match(english.out, /personal data/i);
  assert.match(french.out, /données à caractère personnel|données personnelles/i);
  assert.deepEqual(await desk.run(["policy", "list", ...policy]), { code: 0, out: "", errors: "" });
  const published = await desk.run([
    "policy",
    "publish",
    ...policy,
    "--reason",
    "the first",
    "--errors-reason",
    "a sample",
  ]);
  assert.match(published.out, /^Published version 1 of privacy, in force from 20/);
  const listed = await desk.run(["policy", "list", ...policy]);
  assert.match(listed.out, /^1\t20\S+Z\tin force\tthe first\n$/);
  for (const args of [
    ["policy", "preview", "--policy", "none"],
    ["policy", "list", "--policy", "none"],
    ["policy", "publish", "--policy", "none"],
    ["policy", "propose", "--policy", "none"],
    ["policy", "publish", ...policy, "--effective-at", "soon"],
  ]) {
    const ran = await desk.run(args);
    assert.equal(ran.code, 1, args.join(" "));
    assert.match(ran.errors, /^[^\n]+\n$/, args.join(" "));
  }
});

test("verify holds for what was not touched, and names the first entry that somebody altered", async () => {
  using desk = await filledDesk();
  const held = await desk.run(["verify"]);
  assert.match(held.out, /^The trail holds: \d+ entries, [^]*\nNewest: [0-9a-f]{64}\n$/);
  tamper(join(desk.folder, "recital.db"), (db) =>
    db.exec(`UPDATE "auditPayload" SET "body" = replace("body", '"', '''') WHERE "seq" IN (5, 9)`),
  );
  const altered = await desk.run(["verify"]);
  assert.deepEqual([altered.code, altered.errors], [1, ""]);
  assert.match(altered.out, /^Entry 5 does not hold: what it recorded was altered\. The 4 entries/);
  const copy = desk.path("backup.db");
  await desk.run(["backup", copy]);
  using place = openDesk();
  const restored = await place.run(["restore", copy]);
  assert.equal(restored.code, 1);
  assert.match(restored.errors, /^The backup was altered: entry 5 [^\n]+\n$/);
});

/** Alters a register as somebody would who owns the machine: guards away, change, guards back as they were. */
function tamper(file: string, change: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file);
  const guards = db
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'",
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER "${String(name)}"`);
  change(db);
  for (const { sql } of guards) db.exec(String(sql));
  db.close();
}

test("a backup is taken while others write, and brought into an empty place only", async () => {
  using desk = await filledDesk();
  await desk.run(
    [
      "user",
      "add",
      "--email",
      "ada@example.org",
      "--name",
      "A",
      "--role",
      "dpo",
      "--password-stdin",
    ],
    { input: "a long passphrase" },
  );
  const made = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "ci"]);
  const headers = {
    authorization: `Bearer ${made.out.trim()}`,
    "content-type": "application/json",
  };
  const server = await serveDesk(desk);
  let writing = true;
  let written = 0;
  const writer = (async () => {
    for (; writing; written += 1) {
      const body = JSON.stringify({ legalName: `Party ${written}` });
      const got = await ask(server.port, {
        method: "POST",
        path: "/api/v1/parties",
        headers,
        body,
      });
      assert.equal(got.status, 201, got.text);
    }
  })();
  const copy = desk.path("backup.db");
  const [backup, disabled] = await Promise.all([
    desk.run(["backup", copy]),
    desk.run(["import", desk.path("register.json")]),
  ]);
  writing = false;
  await writer;
  await server.end("SIGTERM");
  assert.deepEqual([backup.code, disabled.code], [0, 0], backup.errors + disabled.errors);
  assert.ok(written > 0);
  assert.equal(statSync(copy).mode & 0o777, 0o600);
  assert.ok((await entries(desk)) > written, "both wrote into one chain");

  using place = openDesk();
  assert.deepEqual(await place.run(["restore", copy]), {
    code: 0,
    out: `Restored ${copy}.\n`,
    errors: "",
  });
  assert.ok((await entries(place)) > 0);
  assert.match((await place.run(["user", "list"])).out, /^ada@example\.org\t/);
  const before = await entries(desk);
  const used = await desk.run(["restore", copy]);
  assert.equal(used.code, 1);
  assert.match(used.errors, /has something in it and is left as it is[^\n]+\n$/);
  assert.equal(await entries(desk), before);
  assert.match((await desk.run(["backup", copy])).errors, /exists already: name a new file\.\n$/);
});

test("migrate makes a register where there is none and leaves one that is up to date alone", async () => {
  using desk = openDesk();
  for (let time = 0; time < 2; time += 1) {
    const ran = await desk.run(["migrate"]);
    assert.deepEqual(ran, { code: 0, out: "The database (sqlite) is up to date.\n", errors: "" });
  }
  assert.ok(existsSync(join(desk.folder, "recital.db")));
  assert.equal(await entries(desk), 0);
});
