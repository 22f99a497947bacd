import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyValue } from "#register/empty.ts";
import { generateRegister } from "#register/generate.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import { checkRegister, makeChecker } from "./checker.ts";
import type { Finding } from "./finding.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";

const told = (findings: readonly Finding[]) =>
  findings
    .map(({ rule, record, pointer, params, languages }) =>
      JSON.stringify([rule.id, record, pointer, params, languages]),
    )
    .sort();

/** Empties a field of a record, archives the record, or takes it away. */
type Edit = { readonly record: number; readonly field: number; readonly how: number };

const edits: fc.Arbitrary<Edit> = fc.record({
  record: fc.nat(),
  field: fc.nat(),
  how: fc.integer({ min: 0, max: 9 }),
});

function edited(register: Register, { record: nth, field: which, how }: Edit): Register {
  const all = collections.flatMap((collection) =>
    (register.records[collection] as readonly RecordIn<Collection>[]).map(
      (record) => [collection, record] as const,
    ),
  );
  const chosen = all[nth % all.length];
  if (chosen === undefined) return register;
  const [collection, record] = chosen;
  const fields = Object.entries(entityOf(collection).fields);
  const [name, field] = fields[which % fields.length] ?? [];
  const changed =
    how === 0 || name === undefined || field === undefined
      ? { ...record, archivedAt: record.archivedAt === null ? at : null }
      : { ...record, [name]: emptyValue(field) };
  const list = (register.records[collection] as readonly RecordIn<Collection>[]).flatMap((one) =>
    one !== record ? [one] : how === 1 ? [] : [changed],
  );
  return makeRegister({ ...register.records, [collection]: list }, at);
}

for (const [what, register] of [
  ["the complete register", new Draft().register()],
  ["a generated register", generateRegister({ seed: 7, activities: 5, linksPerActivity: 8 })],
] as const) {
  test(`what is remembered of ${what} gives the findings of a fresh check, after any edits`, () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (list) => {
        const checker = makeChecker();
        checker.check(register, at);
        let current = register;
        for (const edit of list) {
          current = edited(current, edit);
          assert.deepEqual(told(checker.check(current, at)), told(checkRegister(current, at)));
        }
      }),
      { numRuns: 60 },
    );
  });
}

test("a new day or another version in force has the records checked again that it matters to", () => {
  const draft = new Draft();
  draft.activity("orders").nextReviewAt = "2026-12-24";
  draft.point().noticeVersion = "1";
  const register = draft.register();
  const checker = makeChecker();
  assert.deepEqual(told(checker.check(register, at)), []);
  const later = checker.check(register, "2026-12-25T10:00:00.000Z");
  assert.deepEqual(
    later.map(({ rule }) => rule.id),
    ["REC-008"],
  );
  const inForce = { number: 2, isStale: false, hasMaterialChange: false };
  const published = checker.check(register, at, new Map([["privacy", inForce]]));
  assert.deepEqual(
    published.map(({ rule }) => rule.id),
    ["COL-009"],
  );
});
