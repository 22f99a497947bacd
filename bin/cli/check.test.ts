import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { readSample } from "#samples/samples.ts";
import { openDesk } from "../testing/command.ts";

async function deskWith(sample: string) {
  const desk = openDesk();
  writeFileSync(desk.path("register.json"), readSample(sample));
  const ran = await desk.run(["import", desk.path("register.json")]);
  assert.equal(ran.code, 0, ran.errors);
  return desk;
}

test("check fails an organisation's CI as long as an error is open, and says where and why", async () => {
  using desk = await deskWith("ogo-security");
  const text = await desk.run(["check"]);
  assert.equal(text.code, 1);
  assert.match(text.out, /^error {4}REC-005 {3}activities\/activity-security\/retention$/m);
  assert.match(text.out, /^ +Processor without an Art\. 28 contract – HUBSPOT\. /m);
  const json = await desk.run(["check", "--format", "json"]);
  assert.equal(json.code, 1);
  const { items } = JSON.parse(json.out) as { items: readonly Record<string, unknown>[] };
  for (const name of ["rule", "severity", "record", "pointer", "message", "fix", "article"]) {
    assert.ok(
      items.every((item) => item[name] !== undefined),
      name,
    );
  }
});

test("check passes where only advice is left", async () => {
  using desk = await deskWith("ogo-security-completed");
  const ran = await desk.run(["check"]);
  assert.equal(ran.code, 0, ran.out);
});

test("check refuses a format it does not have", async () => {
  using desk = openDesk();
  assert.equal((await desk.run(["check", "--format", "xml"])).code, 2);
});
