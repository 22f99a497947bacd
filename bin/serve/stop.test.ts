import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { emptyRegister, onEachEngine } from "#db/testing.ts";
import { deskOn } from "../testing/desk-with-token.ts";
import { ask, serveDesk } from "../testing/server.ts";

const bearer = (token: string) => ({
  authorization: `Bearer ${token}`,
  "content-type": "application/json",
});

onEachEngine((engine) => {
  test("told to stop, a server gives every answer it owes, refuses the rest, and leaves its data in order", async (t) => {
    const opened = await deskOn(await emptyRegister(engine), t);
    if (opened === undefined) return t.skip("this engine lives in one process");
    const { desk, token } = opened;
    const server = await serveDesk(desk);
    const { stdout } = server.process;
    assert.ok(stdout !== null);
    let arrived = "";
    stdout.on("data", (text: Buffer) => (arrived += text.toString()));
    const slow = Array.from({ length: 5 }, () => ask(server.port, { path: "/slow" }));
    while (arrived !== "slow\n".repeat(slow.length)) await once(stdout, "data");
    const writes = Array.from({ length: 12 }, (_, at) =>
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
    await Promise.race(writes);
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
});
