import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldAt, placeName } from "./place-name.ts";

test("a place in a record reads as the labels on the way there, counted from one", () => {
  assert.equal(
    placeName("activities", "/purposes/1/grounds/0/contract/fr", "en"),
    "Purposes 2 › Legal grounds 1 › Contract › FR",
  );
  assert.equal(placeName("parties", "/legalName", "fr"), "Nom");
});

test("a place that does not exist has no name and no field", () => {
  assert.equal(placeName("parties", "/nothing", "en"), "");
  assert.equal(fieldAt("parties", "/nothing/0"), undefined);
});

test("the field of a place within parts is found", () => {
  assert.equal(fieldAt("activities", "/purposes/0/grounds/2/basis")?.kind, "term");
});
