import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dataItem } from "#register/entities/data-item.ts";
import { divergences, merged, same } from "./conflict.ts";
import type { FormValues } from "./form-value.ts";

const text = (words: string, changedAt: string | null = null) => ({
  en: { text: words, changedAt },
});

const base: FormValues = {
  label: text("e-mail address"),
  categoryId: "contact_data",
  organisationId: null,
  description: {},
  notes: null,
};

test("what only I changed stays mine without a question", () => {
  const mine = { ...base, notes: "asked at sign-up" };
  assert.deepEqual(divergences(dataItem.fields, base, mine, base), []);
});

test("what only the other person changed is shown and kept", () => {
  const theirs = { ...base, notes: "theirs" };
  const mine = { ...base, categoryId: "identity_data" };
  const found = divergences(dataItem.fields, base, mine, theirs);
  assert.deepEqual(
    found.map(({ field, changedBy }) => [field, changedBy]),
    [["notes", "theirs"]],
  );
  assert.deepEqual(merged(mine, found, {}), { ...mine, notes: "theirs" });
});

test("where both changed a field the person chooses", () => {
  const mine = { ...base, label: text("mail") };
  const theirs = { ...base, label: text("electronic address") };
  const found = divergences(dataItem.fields, base, mine, theirs);
  assert.equal(found[0]?.changedBy, "both");
  assert.deepEqual(merged(mine, found, { label: "mine" })["label"], mine.label);
  assert.deepEqual(merged(mine, found, { label: "theirs" })["label"], theirs.label);
});

test("the same change made twice is no conflict", () => {
  const changed = { ...base, notes: "same" };
  assert.deepEqual(divergences(dataItem.fields, base, changed, { ...changed }), []);
});

test("the date the server stamps on a text is no change of it", () => {
  assert.ok(same(text("a", null), text("a", "2026-03-03T00:00:00.000Z")));
  assert.ok(!same(text("a"), text("b")));
});

test("no change of either person is ever lost without a choice", () => {
  const value = fc.constantFrom<unknown>("a", "b", "c", null);
  const values = fc.record({ label: value, categoryId: value, notes: value });
  fc.assert(
    fc.property(values, values, values, (start, mine, theirs) => {
      const found = divergences(dataItem.fields, start, mine, theirs);
      const result = merged(mine, found, {});
      for (const field of ["label", "categoryId", "notes"] as const) {
        const asked = found.some((one) => one.field === field && one.changedBy === "both");
        if (asked) continue;
        if (!same(mine[field], start[field])) assert.deepEqual(result[field], mine[field]);
        else assert.deepEqual(result[field], theirs[field]);
      }
    }),
  );
});
