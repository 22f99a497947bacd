import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as othersTurn } from "node:timers/promises";
import { tidyUp } from "./memory.ts";

test("a thread that rests keeps nothing of the register that it printed", async () => {
  const printed = new WeakRef({ records: ["a name"] });
  await othersTurn();
  assert.notEqual(printed.deref(), undefined);
  await othersTurn();
  tidyUp();
  assert.equal(printed.deref(), undefined);
});
