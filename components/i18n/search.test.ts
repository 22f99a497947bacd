import assert from "node:assert/strict";
import { test } from "node:test";
import { found, matches } from "./search.ts";

test("a search finds words whatever their accents and case", () => {
  assert.ok(matches("prelevement", "Prélèvement automatique"));
  assert.ok(matches("ÉTÉ", "ete"));
});

test("every word of a search has to be found, in any order", () => {
  assert.ok(matches("sas ogo", "OGO Security SAS"));
  assert.ok(!matches("ogo gmbh", "OGO Security SAS"));
});

test("an empty search finds everything", () => {
  assert.ok(matches(" ", "anything"));
});

test("what begins with the search comes first, the rest keeps its order", () => {
  const countries = ["British Indian Ocean Territory", "Inde", "India", "Italy"];
  assert.deepEqual(
    found("ind", countries, (name) => [name]),
    ["Inde", "India", "British Indian Ocean Territory"],
  );
  assert.deepEqual(
    found(" ", countries, (name) => [name]),
    countries,
  );
});
