import assert from "node:assert/strict";
import { test } from "node:test";
import { plainFrenchSpaces } from "#register/testing/plain-french-spaces.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { fieldsAtPath } from "../plans/plan-of.ts";
import { deniedBefore } from "./denied.ts";
import { guideOf, guides } from "./guide-of.ts";
import { screeningGuide } from "./screening-guide.ts";

test("each guide asks for fields that exist, and records its outcome in fields that exist", () => {
  for (const [path, guide] of Object.entries(guides)) {
    const fields = fieldsAtPath("activities", path);
    assert.equal(guideOf(fields), guide);
    const named = [
      ...guide.steps.map(({ field }) => field),
      ...Object.keys(guide.outcome({}).says),
      guide.dated,
    ];
    assert.deepEqual(
      named.filter((name) => fields[name] === undefined),
      [],
      path,
    );
  }
});

test("the French of a guide has the spaces of its typography", () => {
  assert.deepEqual(plainFrenchSpaces(guides), []);
});

test("the screening asks about each of the nine criteria once, in their order", () => {
  assert.deepEqual(
    screeningGuide.steps.flatMap(({ term }) => term ?? []),
    builtInTerms("dpia_criteria").map(({ id }) => id),
  );
});

test("what a recorded screening does not list was answered with no; before, nobody has answered", () => {
  const criteria = ["large_scale"];
  assert.equal(deniedBefore(screeningGuide, { criteria, screeningAt: null }).size, 0);
  const denied = deniedBefore(screeningGuide, { criteria, screeningAt: "2026-11-23" });
  assert.equal(denied.size, 8);
  assert.ok(!denied.has("large_scale"));
});
