import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { checkRegister } from "#checks/checker.ts";
import { wordsOf } from "#checks/wording.ts";
import { emptyValue } from "#register/empty.ts";
import type { Fields } from "#register/field.ts";
import { generateRegister } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { makeRandom, type Random } from "#register/random.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { collections, entityOf } from "#register/registry.ts";
import { recordsOfSix } from "./organisations/six.ts";
import { sampleNames } from "./samples.ts";
import { sampleRegister } from "./testing.ts";

const at = "2026-11-23T10:00:00.000Z";

/** Fails where two findings of one record read alike in a language. */
function assertToldApart(register: Register): void {
  const findings = checkRegister(register, at);
  for (const locale of locales) {
    const told = new Set<string>();
    for (const finding of findings) {
      const { collection, id } = finding.record;
      const line = `${collection}/${id}: ${wordsOf(finding, register, locale).message}`;
      assert.ok(!told.has(line), `${finding.rule.id} ${line}${finding.pointer}`);
      told.add(line);
    }
  }
}

type Values = Readonly<Record<string, unknown>>;

/** Values of which about so many in a hundred are no longer said; what identifies a part stays. */
function forgotten(fields: Fields, values: Values, share: number, random: Random): Values {
  const kept = Object.entries(fields).map(([name, field]) => {
    const value = values[name];
    if (field.required !== true && random.chance(share / 100)) return [name, emptyValue(field)];
    if (field.kind === "group" && value !== null) {
      return [name, forgotten(field.fields, value as Values, share, random)];
    }
    if (field.kind !== "rows" && field.kind !== "parts") return [name, value];
    const rows = value as readonly Values[];
    return [name, rows.map((row) => forgotten(field.fields, row, share, random))];
  });
  return { ...values, ...Object.fromEntries(kept) };
}

function registerForgetting(records: RegisterRecords, share: number, seed: number): Register {
  const random = makeRandom(seed);
  const left = collections.map((collection) => [
    collection,
    (records[collection] as readonly Values[]).map((record) =>
      forgotten(entityOf(collection).fields, record, share, random),
    ),
  ]);
  return makeRegister(Object.fromEntries(left) as RegisterRecords, at);
}

describe("no two findings of one record read alike", () => {
  for (const name of sampleNames) {
    test(`in the sample ${name}`, () => assertToldApart(sampleRegister(name, at)));
  }

  test("in a generated register", () => {
    assertToldApart(generateRegister({ seed: 1, activities: 200 }));
  });

  test("in the registers of six organisations, however much of them was never filled in", () => {
    const records = recordsOfSix();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 95 }), fc.nat(), (share, seed) =>
        assertToldApart(registerForgetting(records, share, seed)),
      ),
      { numRuns: 25 },
    );
  });
});
