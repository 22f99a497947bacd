import assert from "node:assert/strict";
import { test } from "node:test";
import type { Engine } from "#db/migration-files.ts";
import { emptyRegister, onEachEngine } from "#db/testing.ts";
import { makeRandom } from "#register/random.ts";
import { deskOn } from "../testing/desk-with-token.ts";
import { killWhileWriting } from "../testing/kills.ts";

/** Kills per engine; the full hundred on SQLite, where the file itself is at stake. */
const rounds: Readonly<Record<Engine, number>> = { sqlite: 100, postgres: 20 };

onEachEngine((engine) => {
  test(`a server killed ${rounds[engine]} times while it writes keeps every change it acknowledged, whole, in a trail that holds`, async (t) => {
    const opened = await deskOn(await emptyRegister(engine), t);
    if (opened === undefined) return t.skip("this engine lives in one process");
    const { desk, token } = opened;
    const { next: random } = makeRandom(11);
    const tally = await killWhileWriting(desk, token, rounds[engine], random);
    assert.deepEqual(tally.faults, []);
    assert.equal(tally.kills, rounds[engine]);
    assert.ok(tally.acknowledged > 3 * rounds[engine], `${tally.acknowledged} acknowledged`);
  });
});
