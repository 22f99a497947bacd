import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { Refusal } from "../refusal.ts";
import { create, testRegister } from "../testing.ts";
import { append } from "./append.ts";
import { makeCheckpoint } from "./checkpoints.ts";
import type { Progress } from "./verify.ts";
import { verifyApart } from "./verify-apart.ts";
import { watchVerification } from "./watch-verification.ts";

const linesOf = async (stream: ReadableStream<Uint8Array>): Promise<readonly unknown[]> =>
  (await new Response(stream).text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

onEachEngine((engine) => {
  describe("a walk over the trail in a thread of its own", () => {
    test("finds what the walk in this thread finds, and tells how far it is", async () => {
      await using register = await testRegister(engine);
      const { dpo } = register;
      for (let n = 0; n < 3; n += 1)
        await create(dpo, "parties", `p${n}`, { legalName: `Party ${n}` });
      await makeCheckpoint(dpo);
      const told: Progress[] = [];
      const found = await verifyApart(dpo.db, { onProgress: (progress) => told.push(progress) });
      assert.ok(found.ok);
      assert.deepEqual([found.entries, found.checkpoints, found.signed], [4, 1, 4]);
      assert.deepEqual(told.at(-1), { done: 4, total: 4 });
    });

    test("lets an auditor watch it, and nobody who may not read the trail", async () => {
      await using register = await testRegister(engine);
      await create(register.dpo, "parties", "p", { legalName: "OVH" });
      const lines = await linesOf(watchVerification(register.as("audrey", "auditor")));
      assert.deepEqual(lines[0], { done: 1, total: 1 });
      assert.equal((lines.at(-1) as { ok: boolean }).ok, true);
      assert.throws(() => watchVerification(register.as("cleo", "contributor")), Refusal);
    });

    test("ends when nobody waits for it any more, and leaves the next one its turn", async () => {
      await using register = await testRegister(engine);
      const { dpo } = register;
      const happening = { action: "sign-in", entity: "person", id: "a", version: null } as const;
      await dpo.db.write((tx) =>
        append(dpo, tx, Array<never>(6000).fill({ ...happening, payload: {} } as never)),
      );
      const reader = watchVerification(dpo).getReader();
      await reader.cancel();
      const left = new AbortController();
      const waiting = verifyApart(dpo.db, { signal: left.signal });
      left.abort(new Error("nobody waits"));
      if (dpo.db.place !== null) await assert.rejects(waiting, /nobody waits/);
      const found = await verifyApart(dpo.db);
      assert.deepEqual([found.ok, found.entries], [true, 6000]);
    });
  });
});
