import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compilePolicy } from "#policy/compile.ts";
import { omissions } from "#policy/omissions.ts";
import { toDocument } from "#register/document.ts";
import { locales, textIn } from "#register/locale.ts";
import { parseDocument } from "#register/parse-document.ts";
import { pointerTo } from "#register/pointer.ts";
import { makeRegister } from "#register/register.ts";
import { collections, registry } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";
import { recordsOfSix, type SixName, sixOrganisations } from "./six.ts";

const names = Object.keys(sixOrganisations) as SixName[];
const everyone: readonly (readonly [string, readonly SixName[]])[] = [
  ...names.map((name) => [`the ${name}`, [name]] as const),
  ["all six together", names],
];

for (const [who, chosen] of everyone) {
  describe(`the register of ${who}`, () => {
    const records = recordsOfSix(chosen);

    test("is a register document that an import accepts and gives back unchanged", () => {
      const document = toDocument({ records });
      const parsed = parseDocument(document, "en");
      assert.ok(parsed.ok, parsed.ok ? "" : JSON.stringify(parsed.problems, null, 2));
      assert.equal(toDocument({ records: parsed.records as unknown as typeof records }), document);
    });

    test("says everything in English and in French", () => {
      const missing: string[] = [];
      for (const collection of collections) {
        for (const record of records[collection]) {
          walkValues(registry[collection].fields, record, (field, value, path) => {
            if (field.kind !== "localised" || Object.keys(value as object).length === 0) return;
            for (const locale of locales) {
              if (textIn(value as Parameters<typeof textIn>[0], locale) === undefined)
                missing.push(`${collection}/${record.id}${pointerTo(path)} (${locale})`);
            }
          });
        }
      }
      assert.deepEqual(missing, []);
    });
  });
}

test("each policy of the six compiles in both languages with nothing left unsaid", () => {
  const register = makeRegister(recordsOfSix(), "2026-11-23T00:00:00.000Z");
  const policies = register.current("policies");
  assert.equal(policies.length, 8);
  for (const policy of policies) {
    for (const locale of locales) {
      const { sections } = compilePolicy(register, policy, locale, { version: null });
      assert.ok(sections.length > 3, `${policy.slug} ${locale}`);
      assert.deepEqual(omissions(register, policy, locale), [], `${policy.slug} ${locale}`);
    }
  }
});
