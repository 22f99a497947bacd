import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { comparisonMarkup } from "./comparison.ts";
import { all, parseMarkup, textOf } from "./testing/parse-markup.ts";
import { comparedWords } from "./words.ts";

const words = fc
  .array(fc.constantFrom("data", "kept", "3", "years", "5", "\u00A0:", "e\u0301té"), {
    maxLength: 30,
  })
  .map((list) => list.join(" "));

test("what stayed and went is the earlier text, what stayed and came the later one", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = comparedWords(before, after);
      const without = (kind: string) =>
        runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join("");
      assert.equal(without("added"), before);
      assert.equal(without("removed"), after);
      if (before === after) assert.ok(runs.every(({ kind }) => kind === "kept"));
    }),
  );
});

test("only the words that changed are marked", () => {
  assert.deepEqual(comparedWords("kept for 3 years.", "kept for 5 years."), [
    { kind: "kept", text: "kept for " },
    { kind: "removed", text: "3" },
    { kind: "added", text: "5" },
    { kind: "kept", text: " years." },
  ]);
});

test("a text too long to compare word by word is shown before and after", () => {
  const before = "a ".repeat(2000);
  assert.deepEqual(
    comparedWords(before, "b ".repeat(2000)).map(({ kind }) => kind),
    ["removed", "added"],
  );
  assert.equal(comparedWords(before, before)[0]?.kind, "kept");
});

test("a comparison says how many sentences came, went and changed, in words a screen reader reads", () => {
  const comparison = {
    from: 1,
    to: 2,
    parts: [
      { title: "Unchanged part", changes: [] },
      {
        title: "Article 4",
        changes: [
          { before: null, after: "Mailchimp receives your email address." },
          { before: "We sell <nothing>.", after: null },
          { before: "kept for 3 years.", after: "kept for 5 years." },
        ],
      },
    ],
  };
  const page = parseMarkup(comparisonMarkup(comparison, "en").text);
  assert.match(textOf(page), /Sentences added: 1\. Removed: 1\. Reworded: 1\./);
  assert.deepEqual(all(page, "h3").map(textOf), ["Article 4"]);
  assert.deepEqual(all(page, "ins").map(textOf), [
    "[added: Mailchimp receives your email address.]",
    "[added: 5]",
  ]);
  assert.deepEqual(all(page, "del").map(textOf), ["[removed: We sell <nothing>.]", "[removed: 3]"]);
});

test("two versions that say the same are said to", () => {
  const same = comparisonMarkup({ from: 1, to: 2, parts: [] }, "fr").text;
  assert.match(same, /Le texte des deux versions est identique/);
});
