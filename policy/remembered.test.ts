import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyShape, generateRegister } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import { compilePolicy } from "./compile.ts";
import { prepareImpact } from "./impact.ts";
import { omissions } from "./omissions.ts";
import { allShown, onlyPolicy } from "./testing.ts";

const context = { version: null, baseUrl: "https://privacy.example" };

function everythingSaid(register: Register) {
  const policy = onlyPolicy(register);
  return locales.map((locale) => [
    compilePolicy(register, policy, locale, context),
    omissions(register, policy, locale),
  ]);
}

/** The same register in records the compiler has never seen. */
function unseen(register: Register): Register {
  return makeRegister(structuredClone(register.records), register.at);
}

type Edit = (record: Record<string, unknown>, fields: readonly string[], step: number) => unknown;

/** Empties a field, or archives the record, or takes the field from nowhere: what people do in an editor. */
const edits: readonly Edit[] = [
  (record, fields, step) => {
    const field = fields[step % fields.length] ?? "";
    const value = record[field];
    const emptied = Array.isArray(value)
      ? value.slice(1)
      : typeof value === "string"
        ? null
        : value;
    return { ...record, [field]: emptied };
  },
  (record) => ({ ...record, archivedAt: "2026-01-01T00:00:00.000Z" }),
  (record) => ({ ...record, version: Number(record["version"]) + 1 }),
];

const places = collections.flatMap((collection) =>
  everyShape().records[collection].map(({ id }) => ({ collection, id })),
);

function edited(
  register: Register,
  collection: Collection,
  id: string,
  edit: Edit,
  step: number,
): Register {
  const fields = Object.keys(entityOf(collection).fields);
  const records = (register.records[collection] as readonly RecordIn<Collection>[]).map((record) =>
    record.id === id ? edit({ ...record } as Record<string, unknown>, fields, step) : record,
  );
  return makeRegister({ ...register.records, [collection]: records }, register.at);
}

test("after any series of edits, a policy reads as if it had been compiled for the first time", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          place: fc.constantFrom(...places),
          edit: fc.constantFrom(...edits),
          step: fc.nat(60),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      (series) => {
        let register = allShown(everyShape());
        everythingSaid(register);
        for (const { place, edit, step } of series) {
          if (place.collection === "policies") continue;
          register = edited(register, place.collection, place.id, edit, step);
          assert.deepEqual(everythingSaid(register), everythingSaid(unseen(register)));
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("going back to the register as it was gives the text as it was", () => {
  const register = allShown(everyShape());
  const before = everythingSaid(register);
  for (const { collection, id } of places) {
    if (collection === "policies") continue;
    everythingSaid(
      edited(register, collection, id, (record) => ({ ...record, archivedAt: "x" }), 0),
    );
  }
  assert.deepEqual(everythingSaid(register), before);
});

test("a policy made ahead a few records at a time reads as one made at once", () => {
  fc.assert(
    fc.property(fc.nat(50), (seed) => {
      const [small, register] = [1, 60].map((activities) =>
        allShown(generateRegister({ seed, activities, linksPerActivity: 12 })),
      );
      assert.ok(small !== undefined && register !== undefined);
      const steps = (one: Register) => [...prepareImpact(one, context)].length;
      assert.ok(steps(register) > steps(small), "its parts are broken off in the middle");
      assert.deepEqual(everythingSaid(register), everythingSaid(unseen(register)));
    }),
    { numRuns: 5 },
  );
});
