import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeText, html, jsonForScript, raw } from "./markup.ts";
import { parseMarkup, textOf } from "./testing/parse-markup.ts";
import { payloads } from "./testing/payloads.ts";

test("no text, whatever it is, becomes markup or leaves its attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const page = parseMarkup(html`<p title="${text}">${text}</p>`.text);
      const [p] = page.children;
      assert.ok(p !== undefined && typeof p !== "string");
      assert.equal(page.children.length, 1);
      assert.deepEqual(Object.keys(p.attributes), ["title"]);
      assert.equal(p.children.length, text === "" ? 0 : 1);
    }),
  );
});

test("a text is read back as it was written", () => {
  for (const text of [...payloads, "L’été : 5 €", "a & b", "&amp;", "日本 🎈 עברית"]) {
    const expected = text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");
    assert.equal(textOf(parseMarkup(html`<p>${text}</p>`.text)), expected);
  }
});

test("markup passes once, text never passes as markup", () => {
  const bold = html`<b>${"<i>"}</b>`;
  assert.equal(
    html`${bold}${[bold, "<"]}${null}${3}`.text,
    "<b>&lt;i&gt;</b><b>&lt;i&gt;</b>&lt;3",
  );
  assert.equal(html`${raw("<hr>")}`.text, "<hr>");
});

test("control characters that XML forbids and lone surrogates become visible, tabs and line ends stay", () => {
  assert.equal(escapeText("a\u0000b\u001Bc\uD800d\te\nf"), "a\uFFFDb\uFFFDc\uFFFDd\te\nf");
});

test("JSON in a script element can neither end it nor open a comment, and reads back the same", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...payloads)), (text) => {
      const json = jsonForScript({ text }).text;
      assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), { text });
    }),
  );
});
