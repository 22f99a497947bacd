import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleRegister } from "#samples/testing.ts";
import { checkRegister } from "./checker.ts";
import { type Grouping, groupsOf, severityOrder } from "./groups.ts";
import { judged } from "./waived.ts";
import { at } from "./testing/words.ts";

const seed = sampleRegister("ogo-security", at);
const all = judged(checkRegister(seed, at), seed, at);

const sizes = (by: Grouping) =>
  groupsOf(all, by).map(({ key, findings }) => [key, findings.length] as const);

test("what one thing mends stands together, errors before warnings, the most frequent first", () => {
  assert.deepEqual(sizes("fix").slice(0, 2), [
    ["RCP-002", 10],
    ["RCP-008", 10],
  ]);
  const grave = groupsOf(all, "fix").map(
    ({ findings }) => severityOrder[findings[0].finding.rule.severity],
  );
  assert.deepEqual(grave, grave.toSorted());
});

test("by record, each stands once with all that is found in it, the gravest first", () => {
  const groups = groupsOf(all, "record");
  const records = all.map(({ finding: { record } }) => `${record.collection}/${record.id}`);
  assert.deepEqual(groups.map(({ key }) => key).sort(), [...new Set(records)].sort());
  assert.equal(groups.flatMap(({ findings }) => findings).length, all.length);
  for (const { findings } of groups) {
    const grave = findings.map(({ finding }) => severityOrder[finding.rule.severity]);
    assert.deepEqual(grave, grave.toSorted());
  }
});
