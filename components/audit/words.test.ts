import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pieces } from "./words.ts";

test("what was replaced stands beside what replaced it, and the rest is the same", () => {
  assert.deepEqual(pieces("We keep it for two years.", "We keep it for three years."), [
    { kind: "same", text: "We keep it for " },
    { kind: "before", text: "two " },
    { kind: "after", text: "three " },
    { kind: "same", text: "years." },
  ]);
});

test("each side, put together, is its text again, whatever the two texts", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const parts = pieces(before, after);
      const side = (kind: string) =>
        parts.filter((part) => part.kind === "same" || part.kind === kind).map(({ text }) => text);
      assert.equal(side("before").join(""), before);
      assert.equal(side("after").join(""), after);
    }),
  );
});
