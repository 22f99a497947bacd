import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyShape, generateRegister } from "#register/generate.ts";
import { makeRandom } from "#register/random.ts";
import { locales } from "#register/locale.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { compilePolicy } from "./compile.ts";
import { type Origin, sentencesOf, sentenceText } from "./document.ts";
import { plainText } from "./plain-text.ts";
import { allShown, onlyPolicy, registerOf, withEveryRole } from "./testing.ts";

const outlines = ["articles", "layered"] as const;
const context = { version: null, baseUrl: "https://privacy.example" };

function compiled(register: Register, locale: "en" | "fr") {
  return compilePolicy(register, onlyPolicy(register), locale, context);
}

/** What stands at an origin, or undefined where its pointer leads nowhere. */
function valueAt(register: Register, origin: Origin): unknown {
  let value: unknown = register.find(origin.collection, origin.id);
  for (const step of origin.pointer.split("/").slice(1)) {
    if (value === null) return null;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

const everything = outlines.map((outline) => allShown(everyShape(), outline));

function generated(seed: number): Register {
  const plain = generateRegister({ seed, activities: 3, linksPerActivity: 5 });
  const register = withEveryRole(plain, makeRandom(seed));
  const policy = registerOf({ policies: [{ id: "all", slug: "all" }] }).records.policies;
  return allShown(makeRegister({ ...register.records, policies: policy }, register.at));
}

test("no two sentences of a document share a key", () => {
  const check = (register: Register) => {
    for (const locale of locales) {
      const seen = new Map<string, string>();
      for (const sentence of sentencesOf(compiled(register, locale))) {
        const text = sentenceText(sentence);
        assert.equal(seen.get(sentence.key), undefined, `${sentence.key}: ${text}`);
        seen.set(sentence.key, text);
      }
    }
  };
  everything.forEach(check);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => check(generated(seed))),
    {
      numRuns: 20,
    },
  );
});

test("every sentence leads to the fields it was made from", () => {
  for (const register of everything) {
    for (const locale of locales) {
      for (const sentence of sentencesOf(compiled(register, locale))) {
        assert.notEqual(sentence.origins.length, 0, sentence.key);
        for (const origin of sentence.origins) {
          const place = `${sentence.key} ${origin.collection}/${origin.id}${origin.pointer}`;
          assert.notEqual(valueAt(register, origin), undefined, place);
          const record = register.find(origin.collection, origin.id);
          assert.equal(origin.version, record?.version, place);
        }
      }
    }
  }
});

test("both outlines say the same about purposes, rights and recipients, under the same anchors", () => {
  const [articles, layered] = everything.map((register) => compiled(register, "en"));
  assert.ok(articles !== undefined && layered !== undefined);
  const keys = (document: typeof articles) =>
    new Set([...sentencesOf(document)].map((sentence) => sentence.key));
  const summary = [...keys(layered)].filter((key) => key.startsWith("summary."));
  assert.ok(summary.length > 3);
  assert.deepEqual(
    [...keys(layered)].filter((key) => !summary.includes(key)).sort(),
    [...keys(articles)].sort(),
  );
  const anchors = (sections: typeof articles.sections): string[] =>
    sections.flatMap((section) => [section.id, ...anchors(section.sections)]);
  const known = new Set(anchors(articles.sections));
  assert.deepEqual(
    anchors(layered.sections).filter((anchor) => !known.has(anchor)),
    ["summary"],
  );
});

test("the sections of a policy are the same in both languages", () => {
  for (const register of everything) {
    const [en, fr] = locales.map((locale) => compiled(register, locale).sections);
    const anchors = (sections: typeof en): unknown =>
      sections?.map((section) => [section.id, anchors(section.sections)]);
    assert.deepEqual(anchors(en), anchors(fr));
  }
});

test("the same register gives the same document", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      assert.deepEqual(compiled(generated(seed), "fr"), compiled(generated(seed), "fr"));
    }),
    { numRuns: 10 },
  );
});

test("no sentence doubles a full stop or a space, or leaves a brace of a template", () => {
  for (const locale of locales) {
    for (const seed of [1, 2, 3]) {
      const text = plainText(compiled(generated(seed), locale));
      assert.doesNotMatch(text, /[^.]\.\.(?!\.)|\S {2}\S|\{\w+\}|undefined|null/);
    }
  }
});

test("a policy without activities still names the controller and says nothing of rights", () => {
  const register = registerOf({
    organisations: [{ id: "us", legalName: "Us Ltd" }],
    policies: [{ id: "p", slug: "p", showsGlossary: false }],
  });
  const document = compiled(register, "en");
  assert.deepEqual(
    document.sections.map((section) => section.id),
    ["preamble", "art2", "art8"],
  );
});
