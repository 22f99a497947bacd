import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSection, PolicyDocument, Sentence } from "../document.ts";
import { versionComparison } from "./version-comparison.ts";
import { exampleDocument, sentence } from "./testing/example-document.ts";

function section(id: string, ...sentences: readonly Sentence[]): DocumentSection {
  return { id, title: `Part ${id}`, blocks: [{ kind: "paragraph", sentences }], sections: [] };
}

function version(number: number, ...sections: readonly DocumentSection[]): PolicyDocument {
  const instants = { effectiveAt: "2026-01-01T00:00:00Z", publishedAt: "2026-01-01T00:00:00Z" };
  return { ...exampleDocument("en"), version: { number, ...instants }, sections };
}

test("a document compared with itself has no change", () => {
  const document = exampleDocument("fr");
  assert.deepEqual(versionComparison(document, document), { from: 3, to: 3, parts: [] });
});

test("sentences that came, went and changed stand under their part", () => {
  const before = version(
    1,
    section("a", sentence("1", "One."), sentence("2", "Two."), sentence("3", "Three.")),
  );
  const after = version(
    2,
    section("a", sentence("0", "Nought."), sentence("1", "One!"), sentence("3", "Three.")),
  );
  assert.deepEqual(versionComparison(before, after), {
    from: 1,
    to: 2,
    parts: [
      {
        title: "Part a",
        changes: [
          { before: null, after: "Nought." },
          { before: "One.", after: "One!" },
          { before: "Two.", after: null },
        ],
      },
    ],
  });
});

test("a sentence that only moved, or is only made by another template, is no change", () => {
  const before = version(1, section("a", sentence("1", "One."), sentence("2", "Two.")));
  const moved = version(2, section("a", sentence("2", "Two."), sentence("1b", "One.")));
  assert.deepEqual(versionComparison(before, moved).parts, []);
});

test("a sentence that goes is told even where the same words stand elsewhere in its part", () => {
  const before = version(1, section("a", sentence("1", "Deleted."), sentence("2", "Deleted.")));
  const after = version(2, section("a", sentence("1", "Deleted.")));
  assert.deepEqual(versionComparison(before, after).parts, [
    { title: "Part a", changes: [{ before: "Deleted.", after: null }] },
  ]);
});

test("a part that is gone is listed with all it said", () => {
  const before = version(
    1,
    section("a", sentence("1", "One.")),
    section("b", sentence("2", "Two.")),
  );
  const after = version(2, section("a", sentence("1", "One.")));
  assert.deepEqual(versionComparison(before, after).parts, [
    { title: "Part b", changes: [{ before: "Two.", after: null }] },
  ]);
});

test("a change in a table says in which row and column", () => {
  const before = exampleDocument("en");
  const text = JSON.stringify(before).replace("3 years from the last contact", "1 year");
  const after = JSON.parse(text) as PolicyDocument;
  assert.deepEqual(versionComparison(before, after).parts, [
    {
      title: "2.1 Purposes, legal bases and retention periods",
      changes: [
        {
          place: "Commercial prospecting by email · How long",
          before: "3 years from the last contact, or until you withdraw your consent",
          after: "1 year, or until you withdraw your consent",
        },
      ],
    },
  ]);
});
