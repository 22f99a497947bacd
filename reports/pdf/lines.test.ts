import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { typefaces } from "./fonts.ts";
import type { Line } from "./line.ts";
import { type Paragraph, Typesetter } from "./lines.ts";
import { newDocument } from "./pdfkit.ts";
import { type } from "./theme.ts";

const pdf = newDocument({ title: "", author: "", lang: "en", generatedAt: "2026-01-01T00:00:00Z" });
const typesetter = new Typesetter(typefaces(pdf));
const broken = (paragraph: Paragraph, width: number) =>
  typesetter
    .lines(paragraph, type.value, width)
    .map((line) => line.actual ?? line.items.map((item) => item.word.text).join(""));

test("a full stop set in another look never stands at the beginning of a line", () => {
  for (let width = 60; width < 260; width += 3) {
    const lines = broken(
      [
        { text: "Write to us at " },
        { text: "dpo@example.org", href: "mailto:dpo@example.org" },
        { text: ". We answer." },
      ],
      width,
    );
    if (width > 90)
      assert.ok(
        lines.every((line) => !line.startsWith(".")),
        `${width}: ${lines.join("|")}`,
      );
  }
});

test("a word too long for its column is divided after a hyphen or slash before it is cut", () => {
  assert.deepEqual(broken([{ text: "consumer-protection" }], 62), ["consumer-", "protection"]);
  assert.deepEqual(broken([{ text: "https://example.org/a/page" }], 62), [
    "https://",
    "example.org/a/",
    "page",
  ]);
});

test("lines are as wide as their column at most and hold every character, in whatever column", () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom(..."abc déé  /.-中🔒ش א"), maxLength: 40 }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 12, max: 300 }), (runs, width) => {
      const paragraph = runs.map((text, index) =>
        index % 2 === 0 ? { text } : { text, look: "strong" as const },
      );
      const lines = typesetter.lines(paragraph, type.value, width);
      const text = broken(paragraph, width).join("");
      assert.equal(text.replaceAll(" ", ""), runs.join("").replaceAll(" ", ""));
      for (const { items, actual } of lines) {
        // White space at the end of a line may hang over its column: nobody sees it.
        const last = items.findLastIndex(({ word }) => word.text.trim() !== "");
        const used = items.slice(0, last + 1).reduce((sum, { style, word }, at) => {
          const width = at === last ? word.inkWidth : word.width;
          return sum + (width * style.size) / 1000;
        }, 0);
        // In a line put into the order it is seen, the space of a word may stand within it.
        const isTurned = actual !== null;
        assert.ok(last <= 0 || isTurned || used <= width + 0.1, `${used} ${width}`);
      }
    }),
  );
});

const said = (line: Line | undefined) =>
  line?.items.map((item) => item.word.text.trim()).filter((text) => text !== "");

test("in a text from right to left brackets turn round and a mark stands at the left of its number", () => {
  const [line] = typesetter.lines([{ text: "هذا (القانون) 2026، هنا" }], type.value, 400);
  assert.deepEqual(said(line), ["هنا", "،", "2026", "(", "القانون", ")", "هذا"]);
  assert.equal(line?.actual, "هذا (القانون) 2026، هنا");
});

test("Chinese and Japanese break anywhere but before a closing mark and after an opening one", () => {
  const texts = broken([{ text: "利用者の「必要な期間」、のみ保存します。" }], 40);
  assert.ok(texts.length > 4);
  for (const text of texts) {
    assert.doesNotMatch(text, /^[、。」]|「$/);
    assert.ok(text.length <= 7, text);
  }
});

test("Arabic and Hebrew are set from the right, with Latin words and numbers inside them from the left", () => {
  const [line] = typesetter.lines([{ text: "هذا GDPR القانون" }], type.value, 400);
  assert.deepEqual(said(line), ["القانون", "GDPR", "هذا"]);
  assert.ok((line?.offset ?? 0) > 100);
  const [latin] = typesetter.lines([{ text: "the word שלום עולם here" }], type.value, 400);
  assert.deepEqual(said(latin), ["the", "word", "עולם", "שלום", "here"]);
  assert.equal(latin?.offset, 0);
});
