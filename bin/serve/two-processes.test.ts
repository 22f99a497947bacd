import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRegister, onEachEngine } from "#db/testing.ts";
import { deskOn } from "../testing/desk-with-token.ts";
import { changeAtOnce } from "../testing/two-processes.ts";

const changes = 100;

onEachEngine((engine) => {
  test("two processes on one database make one unbroken trail with every change in it once", async (t) => {
    const opened = await deskOn(await emptyRegister(engine), t);
    if (opened === undefined)
      return t.skip("no PostgreSQL server here: this one lives in one process");
    const { acknowledged, entries, faults } = await changeAtOnce(
      opened.desk,
      opened.token,
      changes,
    );
    assert.deepEqual(faults, []);
    assert.deepEqual([acknowledged, entries], [2 * changes, 2 * changes]);
  });
});
