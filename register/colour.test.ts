import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contrast, contrastOnPage, hexColour, leastContrast, readableColour } from "./colour.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrast("#336699", "#336699"), 1);
});

test("any colour is made readable in both schemes, and one that is stays as it is", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom("light" as const, "dark" as const), (wanted, scheme) => {
      const readable = readableColour(wanted, scheme);
      assert.ok(contrastOnPage(readable, scheme) >= leastContrast);
      if (contrastOnPage(wanted, scheme) >= leastContrast) assert.equal(readable, wanted);
    }),
  );
});

test("a colour is # and three or six hexadecimal digits, nothing else", () => {
  assert.equal(hexColour("#ABC"), "#aabbcc");
  for (const other of ["red", "#12345", "#fff;}body{display:none", "url(//evil.example)", "", null])
    assert.equal(hexColour(other), null);
});
