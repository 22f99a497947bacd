import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { columns, wrap } from "./wrap.ts";

test("no line is too long unless it is one word, and no word is lost", () => {
  const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/\s/.test(text));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const lines = wrap(words.join(" "), 40, "  - ", "    ");
      for (const line of lines)
        assert.ok(columns(line) <= 40 || !line.slice(4).includes(" "), JSON.stringify(line));
      assert.deepEqual(lines.flatMap((line) => line.slice(4).split(" ")).filter(Boolean), words);
    }),
  );
});

test("French spaces hold a sign and its word together", () => {
  const lines = wrap("aaaa bbbb\u00A0: cccc", 9);
  assert.deepEqual(lines, ["aaaa", "bbbb\u00A0:", "cccc"]);
});

test("line breaks of the text stay", () => {
  assert.deepEqual(wrap("12 rue X\n75020 Paris", 40, "> "), ["> 12 rue X", "> 75020 Paris"]);
});

test("wide characters take two columns and soft hyphens none", () => {
  assert.equal(columns("日本"), 4);
  assert.equal(columns("👩‍💻"), 2);
  assert.equal(columns("mot\u00ADcle\u0301"), 6);
});
