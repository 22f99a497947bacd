import assert from "node:assert/strict";
import { test } from "node:test";
import type { TrailAction } from "#access/trail-actions.ts";
import type { TrailEntry } from "#queries/audit.ts";
import { grouped } from "./trail-groups.ts";

const entry = (seq: number, requestId: string, action: TrailAction): TrailEntry => ({
  seq,
  requestId,
  action,
  at: "2026-03-03T12:00:00.000Z",
  actor: "dora",
  actorName: "Dora",
  role: "dpo",
  entity: "party",
  recordId: `p${seq}`,
  version: 1,
  hash: "",
  reason: null,
  erased: false,
  fileHash: null,
  sentence: [],
});

test("an import is one event, however many records it brought, and what others did stays apart", () => {
  const trail = [
    entry(5, "c", "update"),
    entry(4, "b", "import"),
    entry(3, "b", "import"),
    entry(2, "b", "export"),
    entry(1, "a", "import"),
  ];
  assert.deepEqual(
    grouped(trail).map(({ entries }) => entries.map(({ seq }) => seq)),
    [[5], [4, 3], [2], [1]],
  );
});
