import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyShape } from "#register/generate.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import { sentenceChanges } from "./compare.ts";
import { compilePolicy } from "./compile.ts";
import { sentenceText } from "./document.ts";
import { impactOf, type PolicyImpact } from "./impact.ts";
import { allShown, onlyPolicy, small, texts } from "./testing.ts";

const delivery = { id: "delivery", name: texts("Delivery", "Livraison") };
const news = { id: "news", name: texts("Newsletter", "Lettre d'information") };
const published = { languages: ["en", "fr"] } as const;

const shop = (purposes: readonly object[], policy: object = published) =>
  small({ activity: { purposes }, policy } as Parameters<typeof small>[0]);

const words = ({ sentences }: PolicyImpact) =>
  sentences.map(({ before, after, section }) => [
    section.id,
    before && sentenceText(before),
    after && sentenceText(after),
  ]);

test("an edit that no public sentence speaks of has no impact", () => {
  const before = shop([delivery]);
  const [activity] = before.records.activities;
  assert.ok(activity !== undefined);
  const after = makeRegister(
    { ...before.records, activities: [{ ...activity, reference: "T-99" }] },
    before.at,
  );
  assert.deepEqual(impactOf(before, after), []);
});

test("a purpose worded anew is told in each language of the policy, before and after, with its cell and origin", () => {
  const renamed = { ...delivery, name: texts("Dispatch", "Expédition") };
  const impact = impactOf(shop([delivery]), shop([renamed]));
  assert.deepEqual(
    impact.map(({ locale, slug }) => [slug, locale]),
    [
      ["privacy", "en"],
      ["privacy", "fr"],
    ],
  );
  const named = impact.map(({ sentences }) =>
    sentences.find(({ key }) => key === "purpose.name:delivery"),
  );
  assert.deepEqual(
    named.map((one) => one?.cell),
    [
      { row: "Dispatch", column: "Purpose" },
      { row: "Expédition", column: "Finalité" },
    ],
  );
  assert.deepEqual(named[0]?.before?.origins, named[0]?.after?.origins);
  assert.equal(named[0]?.after?.origins[0]?.pointer, "/purposes/0/name");
});

test("what is added and what is removed come in reading order, each where it stands or stood", () => {
  const third = { id: "audit", name: texts("Audit", "Audit") };
  const [impact] = impactOf(shop([delivery, news, third]), shop([delivery, third]));
  assert.ok(impact !== undefined);
  const table = words(impact).filter(([section]) => section === "art3-3");
  assert.deepEqual(table[0], ["art3-3", "Newsletter", null]);
  const [back] = impactOf(shop([delivery, third]), shop([delivery, news, third]));
  assert.ok(back !== undefined);
  assert.ok(words(back).some(([, old, renewed]) => old === null && renewed === "Newsletter"));
});

test("a policy that begins to exist adds its sentences, one that is archived removes them", () => {
  const without = shop([delivery]);
  const policies = without.records.policies.map((one) => ({ ...one, archivedAt: without.at }));
  const archived = makeRegister({ ...without.records, policies }, without.at);
  const ended = impactOf(without, archived);
  assert.deepEqual(
    ended.map(({ title }) => title),
    [
      { before: "Privacy policy – Us SAS", after: null },
      { before: "Politique de confidentialité – Us SAS", after: null },
    ],
  );
  assert.ok(ended.every(({ sentences }) => sentences.every(({ after }) => after === null)));
  const begun = impactOf(archived, without);
  assert.ok(begun.every(({ sentences }) => sentences.every(({ before }) => before === null)));
});

test("a policy is told only in the languages it is written in", () => {
  const french = { languages: ["fr"] };
  const impact = impactOf(shop([delivery], french), shop([news], french));
  assert.deepEqual(
    impact.map(({ locale }) => locale),
    ["fr"],
  );
});

const whole = allShown(everyShape());
const everything = collections.flatMap((collection) =>
  whole.records[collection].map((record) => ({ collection, id: record.id })),
);

function without(register: Register, collection: Collection, id: string): Register {
  const kept = (register.records[collection] as readonly RecordIn<Collection>[]).filter(
    (record) => record.id !== id,
  );
  return makeRegister({ ...register.records, [collection]: kept }, register.at);
}

test("the impact of an edit is the difference of the policies compiled before and after it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...everything), ({ collection, id }) => {
      if (collection === "policies") return;
      const after = without(whole, collection, id);
      for (const { locale, sentences } of impactOf(whole, after)) {
        const [old, renewed] = [whole, after].map((register) =>
          compilePolicy(structured(register), onlyPolicy(register), locale, { version: null }),
        );
        assert.ok(old !== undefined && renewed !== undefined);
        assert.deepEqual(sentences, sentenceChanges(old, renewed));
      }
    }),
    { numRuns: 40 },
  );
});

/** The same register in records nobody has seen before. */
function structured(register: Register): Register {
  return makeRegister(structuredClone(register.records), register.at);
}
