import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toDocument } from "./document.ts";
import { generateRegister } from "./generate.ts";
import { makeRegister } from "./register.ts";
import { parseDocument } from "./parse-document.ts";
import { referencesOf } from "./references.ts";

test("a generated register is valid and all its references are right", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 30 }), (seed, activities) => {
      const parsed = parseDocument(toDocument(generateRegister({ seed, activities })), "en");
      assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
    }),
    { numRuns: 20 },
  );
});

test("the same seed gives the same register, another seed another", () => {
  const bytes = (seed: number) => toDocument(generateRegister({ seed, activities: 5 }));
  assert.equal(bytes(1), bytes(1));
  assert.notEqual(bytes(1), bytes(2));
});

test("it has as many activities and about as many links as were asked for", () => {
  for (const linksPerActivity of [10, 20, 40]) {
    const register = generateRegister({ seed: 7, activities: 200, linksPerActivity });
    const { activities } = register.records;
    assert.equal(activities.length, 200);
    const others = activities.map((activity) => {
      const targets = referencesOf("activities", activity).filter(
        (reference) => "to" in reference && !["purpose", "contract"].includes(reference.to),
      );
      return targets.length;
    });
    const mean = others.reduce((sum, links) => sum + links, 0) / others.length;
    assert.ok(
      Math.abs(mean - linksPerActivity) <= 2,
      `${mean} links instead of ${linksPerActivity}`,
    );
  }
});

test("the document of a generated register comes back byte by byte", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 12 }), (seed, activities) => {
      const register = generateRegister({ seed, activities });
      const document = toDocument(register);
      const parsed = parseDocument(document, "fr");
      assert.ok(parsed.ok);
      assert.equal(toDocument(makeRegister(parsed.records as never, register.at)), document);
    }),
    { numRuns: 30 },
  );
});
