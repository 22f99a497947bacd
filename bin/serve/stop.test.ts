import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { type TestContext, test } from "node:test";
import { onEachEngine, emptyRegister } from "#db/testing.ts";
import type { Engine } from "#db/migration-files.ts";
import { type Desk, openDesk } from "../testing/command.ts";
import { ask, serveDesk } from "../testing/server.ts";

/** Kills per engine; the full twenty on SQLite, where the file itself is at stake. */
const rounds: Readonly<Record<Engine, number>> = { sqlite: 20, postgres: 5 };

/** A desk on an engine with somebody whose token may write; undefined where no other process can reach the engine. */
async function deskOf(engine: Engine, t: TestContext): Promise<[Desk, string] | undefined> {
  const { settings, remove } = await emptyRegister(engine);
  t.after(remove);
  if ("source" in settings) return undefined;
  const desk = openDesk("url" in settings ? { DATABASE_URL: settings.url } : {});
  t.after(() => desk[Symbol.dispose]());
  const person = ["--email", "ada@example.org", "--name", "Ada", "--role", "dpo"];
  await desk.run(["user", "add", ...person, "--password-stdin"], { input: "a long passphrase" });
  const made = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "ci"]);
  assert.equal(made.code, 0, made.errors);
  return [desk, made.out.trim()];
}

const bearer = (token: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  "content-type": "application/json",
  ...more,
});

onEachEngine((engine) => {
  test("told to stop, a server gives every answer it owes, refuses the rest, and leaves its data in order", async (t) => {
    const opened = await deskOf(engine, t);
    if (opened === undefined) return t.skip("this engine lives in one process");
    const [desk, token] = opened;
    const server = await serveDesk(desk);
    const slow = Array.from({ length: 5 }, () => ask(server.port, { path: "/slow" }));
    const writes = Array.from({ length: 40 }, (_, at) =>
      ask(server.port, {
        method: "POST",
        path: "/api/v1/parties",
        headers: bearer(token),
        body: JSON.stringify({ id: `p${at}`, legalName: `Party ${at}` }),
      }).then(
        ({ status }) => status,
        () => "refused" as const,
      ),
    );
    await delay(100);
    assert.equal(await server.end("SIGTERM"), 0);
    for (const { status, headers } of await Promise.all(slow))
      assert.deepEqual([status, headers["connection"]], [200, "close"]);
    const outcomes = await Promise.all(writes);
    assert.ok(
      outcomes.every((one) => one === 201 || one === "refused"),
      outcomes.join(" "),
    );
    await assert.rejects(ask(server.port, { path: "/healthz" }), /ECONNREFUSED/);
    const verified = await desk.run(["verify"]);
    assert.equal(verified.code, 0, verified.errors);
    const again = await serveDesk(desk);
    const list = await ask(again.port, { path: "/api/v1/parties", headers: bearer(token) });
    await again.end("SIGTERM");
    assert.equal(JSON.parse(list.text).total, outcomes.filter((one) => one === 201).length);
  });

  test(`a server killed ${rounds[engine]} times while it writes keeps every change it acknowledged, with its version`, async (t) => {
    const opened = await deskOf(engine, t);
    if (opened === undefined) return t.skip("this engine lives in one process");
    const [desk, token] = opened;
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < rounds[engine]; round += 1) {
      const server = await serveDesk(desk);
      const writers = Array.from({ length: 3 }, (_, writer) =>
        writeUntilItDies(server.port, token, `r${round}-${writer}`, acknowledged),
      );
      await delay(100 + Math.random() * 300);
      assert.equal(await server.end("SIGKILL"), null);
      await Promise.all(writers);
    }
    assert.ok(acknowledged.size > rounds[engine], `${acknowledged.size} acknowledged`);
    const server = await serveDesk(desk);
    for (const [id, version] of acknowledged) {
      const found = await ask(server.port, {
        path: `/api/v1/parties/${id}`,
        headers: bearer(token),
      });
      assert.equal(found.status, 200, id);
      // One change more may have been committed whose answer the kill swallowed.
      const { version: kept, legalName } = JSON.parse(found.text);
      assert.ok(kept === version || kept === version + 1, `${id}: ${kept} for ${version}`);
      assert.equal(legalName, `${id} in version ${kept}`);
    }
    await server.end("SIGTERM");
    const verified = await desk.run(["verify"]);
    assert.deepEqual([verified.code, verified.errors], [0, ""]);
  });
});

/** Creates a party and changes it again and again, noting each version that was acknowledged. */
async function writeUntilItDies(
  port: number,
  token: string,
  id: string,
  acknowledged: Map<string, number>,
): Promise<void> {
  for (let version = 1; ; version += 1) {
    const body = JSON.stringify({ id, legalName: `${id} in version ${version}` });
    const first = version === 1;
    const answer = await ask(port, {
      method: first ? "POST" : "PUT",
      path: first ? "/api/v1/parties" : `/api/v1/parties/${id}`,
      headers: bearer(token, first ? {} : { "if-match": `"v${version - 1}"` }),
      body,
    }).catch(() => null);
    if (answer === null) return;
    assert.equal(answer.status, first ? 201 : 200, answer.text);
    acknowledged.set(id, version);
  }
}
