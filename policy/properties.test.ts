import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Field, Fields } from "#register/field.ts";
import { everyShape, generateRegister } from "#register/generate.ts";
import { type Locale, locales } from "#register/locale.ts";
import { makeRandom } from "#register/random.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import { compilePolicy } from "./compile.ts";
import { sentencesOf, sentenceText } from "./document.ts";
import { allShown, onlyPolicy, registerOf, withEveryRole } from "./testing.ts";

const context = { version: null, baseUrl: "https://privacy.example" };

function sentences(register: Register, locale: Locale) {
  return [...sentencesOf(compilePolicy(register, onlyPolicy(register), locale, context))];
}

function generated(seed: number): Register {
  const plain = generateRegister({ seed, activities: 6, linksPerActivity: 8 });
  const { records, at } = withEveryRole(plain, makeRandom(seed));
  const { policies } = registerOf({
    policies: [{ id: "all", slug: "all", outline: seed % 2 === 0 ? "articles" : "layered" }],
  }).records;
  return makeRegister({ ...records, policies }, at);
}

type Write = (field: Field, value: unknown, pointer: string) => unknown;

/** Some values with every public text written anew; `pointer` is where each stands. */
function rewritten(fields: Fields, values: object, pointer: string, write: Write): object {
  const given = values as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields)
    .filter(([, field]) => field.visibility === "public")
    .map(([name, field]) => {
      const place = `${pointer}/${name}`;
      const value = given[name];
      if (field.kind === "group") {
        return [name, value && rewritten(field.fields, value, place, write)];
      }
      if (field.kind === "rows" || field.kind === "parts") {
        const rows = value as readonly object[];
        return [name, rows.map((row, at) => rewritten(field.fields, row, `${place}/${at}`, write))];
      }
      return [name, write(field, value, place)];
    });
  return { ...values, ...Object.fromEntries(changed) };
}

function withTexts(register: Register, write: Write): Register {
  const records = collections.map((collection) => [
    collection,
    register.records[collection].map((record) =>
      rewritten(entityOf(collection).fields, record, `${collection}/${record.id}`, write),
    ),
  ]);
  return makeRegister(Object.fromEntries(records) as RegisterRecords, register.at);
}

function without(register: Register, collection: Collection, id: string): Register {
  const kept = (register.records[collection] as readonly RecordIn<Collection>[]).filter(
    (record) => record.id !== id,
  );
  return makeRegister({ ...register.records, [collection]: kept }, register.at);
}

test("removing a record removes every sentence made from it", () => {
  const check = (register: Register, collection: Collection, id: string) => {
    if (collection === "policies") return;
    const left = without(register, collection, id);
    for (const { key, origins } of sentences(left, "en")) {
      assert.ok(!origins.some((one) => one.collection === collection && one.id === id), key);
    }
  };
  const shapes = allShown(everyShape());
  for (const collection of collections) {
    for (const { id } of shapes.records[collection]) check(shapes, collection, id);
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom(...collections),
      (seed, collection) => {
        const register = generated(seed);
        for (const { id } of register.records[collection].slice(0, 3))
          check(register, collection, id);
      },
    ),
    { numRuns: 15 },
  );
});

test("every public text of every activity in scope is said, and none of an activity that is not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(...locales), (seed, locale) => {
      const marks = new Map<string, string>();
      const register = withTexts(generated(seed), (field, value, pointer) => {
        if (field.kind !== "localised" || Object.keys(value as object).length === 0) return value;
        const mark = `MARK${marks.size + 1}X`;
        marks.set(mark, pointer);
        return { en: { text: mark, changedAt: null }, fr: { text: mark, changedAt: null } };
      });
      const text = sentences(register, locale).map(sentenceText).join("\n");
      const said = new Set(text.match(/MARK\d+X/g));
      for (const [mark, pointer] of marks) {
        const activity = register
          .current("activities")
          .find(({ id }) => pointer.startsWith(`activities/${id}/`));
        // The public reads of purposes; the name of an activity stands only where it groups some data.
        if (activity === undefined || pointer === `activities/${activity.id}/name`) continue;
        const isShown = activity.state === "approved" && activity.visibility !== "internal";
        assert.equal(said.has(mark), isShown, pointer);
      }
    }),
    { numRuns: 15 },
  );
});

const hostile = [
  "<script>alert(1)</script>",
  "</td></table><img src=x onerror=alert(1)>",
  "{name} {{purpose:x}} ${x} %s $& $1 **bold** [link](javascript:alert(1))",
  "\u202Egnp.exe\u202C \u2066isolated\u2069",
  "&amp; &lt;b&gt; \u0000 \uFFFD \uD83D",
  "A".repeat(100_000),
];

/** The texts that are quoted in the very words: what typography sets otherwise is not part of these. */
const isQuoted = (field: Field) =>
  field.kind === "localised" ||
  (field.kind === "text" && field.format === undefined && field.max > 100);

test("hostile text in every field is said as text, and leads nowhere it should not", () => {
  for (const bad of hostile) {
    const register = withTexts(allShown(everyShape()), (field, value) => {
      if (field.kind === "text" && field.format === "url" && value !== null)
        return "javascript:alert(1)";
      if (!isQuoted(field) || value === null) return value;
      if (field.kind === "text") return bad;
      const dated = { text: bad, changedAt: null };
      return Object.keys(value as object).length === 0 ? value : { en: dated, fr: dated };
    });
    for (const locale of locales) {
      const all = sentences(register, locale);
      assert.ok(all.length > 100);
      assert.ok(
        all.filter((sentence) => sentenceText(sentence).includes(bad.slice(1))).length > 50,
      );
      for (const { key, spans } of all) {
        for (const { href = "#" } of spans)
          assert.match(href, /^(https?:\/\/|mailto:|tel:|#)/, key);
      }
    }
  }
});
