import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { concat, joined, linked, type Said, said, strong } from "./words.ts";

const word = fc.string({ minLength: 1, maxLength: 5 });
const words: fc.Arbitrary<Said> = fc.oneof(
  word.map((text) => said(text)),
  word.map((text) => strong(said(text))),
  word.map((text) => linked(text, "https://acme.example")),
);

test("the runs of any words put together read as the words do, and no two ordinary runs stand side by side", () => {
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const { text, spans } = concat(parts);
      assert.equal(text, parts.map((part) => part.text).join(""));
      if (spans === null) return;
      assert.equal(spans.map((span) => span.text).join(""), text);
      for (const [at, span] of spans.entries()) {
        const next = spans[at + 1];
        const isLink = span.href !== undefined || next?.href !== undefined;
        assert.ok(next === undefined || isLink || span.strong !== next.strong);
      }
    }),
  );
});

test("items in a row have the last words before the last of them only, whether or not one leads somewhere", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => said(text));
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  assert.equal(joined([a, b, c], ", ", " and ").text, "a, b and c");
  assert.equal(joined([a, b], ", ", " and ").text, "a and b");
  const leading = joined([a, linked("b", "https://b.example"), c], ", ", " and ");
  assert.equal(leading.text, "a, b and c");
  assert.deepEqual(leading.spans, [
    { text: "a, " },
    { text: "b", href: "https://b.example" },
    { text: " and c" },
  ]);
});
