import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "#queries/findings.ts";
import { groupsOf } from "./finding-groups.ts";

const finding = (rule: string, severity: Finding["severity"], id: string): Finding => ({
  rule,
  severity,
  record: { collection: "activities", id, title: id, isDraft: false },
  pointer: "/purposes",
  more: [],
  part: null,
  message: rule,
  fix: "",
  article: "",
  waiver: null,
});

const all = [
  finding("W-1", "warning", "a"),
  finding("E-2", "error", "a"),
  finding("E-1", "error", "a"),
  finding("E-1", "error", "b"),
  finding("W-1", "warning", "b"),
  finding("W-1", "warning", "c"),
];

test("what one thing mends stands together, errors before warnings, the most frequent first", () => {
  assert.deepEqual(
    groupsOf(all, "fix").map(({ key, findings }) => [key, findings.length]),
    [
      ["E-1", 2],
      ["E-2", 1],
      ["W-1", 3],
    ],
  );
});

test("by record, those with the gravest and most findings come first", () => {
  assert.deepEqual(
    groupsOf(all, "record").map(({ key, findings }) => [key, findings.length]),
    [
      ["activities/a", 3],
      ["activities/b", 2],
      ["activities/c", 1],
    ],
  );
});
