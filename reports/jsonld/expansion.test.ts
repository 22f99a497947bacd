import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import jsonld from "jsonld";
import { everyShape, generateRegister } from "#register/generate.ts";
import type { Register } from "#register/register.ts";
import { collections } from "#register/registry.ts";
import { filledRegister } from "../filled-register.ts";
import { context, urn } from "./node.ts";
import published from "./testing/terms.json" with { type: "json" };
import { toJsonLd } from "./write.ts";

type Tree = { readonly [key: string]: unknown };

const prefixes = context as Readonly<Record<string, string>>;

/** Every term of the vocabularies that an export may use, as a whole IRI. */
const terms = new Set(
  Object.entries(published.vocabularies).flatMap(([prefix, vocabulary]) =>
    vocabulary.terms.map((term) => `${prefixes[prefix] ?? ""}${term}`),
  ),
);

/** Nothing is fetched, for everything needed is inside; what would be dropped is refused. */
const reading = {
  documentLoader: (address: string) => Promise.reject(new Error(`${address} was fetched`)),
  safe: true,
};

/** The document as a reader of linked data sees it. */
async function expanded(register: Register): Promise<readonly Tree[]> {
  return (await jsonld.expand(JSON.parse(toJsonLd(register)), reading)) as readonly Tree[];
}

const generated = fc
  .record({ seed: fc.nat(100_000), activities: fc.nat(8) })
  .map((given) => generateRegister(given));

/** Every property with its value, in whatever form. */
function* statements(value: unknown): Generator<readonly [property: string, value: unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* statements(item);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const one of Array.isArray(inner) ? inner : [inner]) yield [key, one];
      yield* statements(inner);
    }
  }
}

test("a reader of linked data loses nothing of an export, and fetches nothing to read it", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (register) => {
      const written = [...statements(JSON.parse(toJsonLd(register))["@graph"])];
      const read = [...statements(await expanded(register))];
      const count = (
        list: readonly (readonly [string, unknown])[],
        wanted: (key: string) => boolean,
      ) => list.filter(([key]) => wanted(key)).length;
      const isProperty = (key: string) => !key.startsWith("@");
      assert.equal(count(read, isProperty), count(written, isProperty));
      assert.equal(
        count(read, (key) => key === "@type"),
        count(written, (key) => key === "@type"),
      );
    }),
    { numRuns: 15 },
  );
});

test("every class and property is one that the vocabularies have, or our own", async () => {
  const strange = new Set<string>();
  const registers = [
    filledRegister({ records: 2, list: 2, text: (n) => `Text ${n}` }),
    everyShape(),
    ...Array.from({ length: 20 }, (_, seed) => generateRegister({ seed, activities: 8 })),
  ];
  for (const register of registers) {
    for (const [key, value] of statements(await expanded(register))) {
      const named = key.startsWith("@") ? [] : [key];
      if (key === "@type" || key === "@id") named.push(String(value));
      for (const name of named) {
        const isOurs = name.startsWith("urn:recital:");
        const isPlace = /^https:\/\/w3id\.org\/dpv\/loc#[A-Z]{2}$/.test(name);
        const isAuthority = /^https:\/\/w3id\.org\/dpv\/legal\/[a-z]{2}#DPA-[A-Z]{2}$/.test(name);
        if (!isOurs && !isPlace && !isAuthority && !terms.has(name)) strange.add(name);
      }
    }
  }
  assert.deepEqual([...strange].sort(), []);
});

/** The properties of DPV that lead to words: it recommends no class for their values. */
const ofWords = new Set(["hasAddress", "hasContact", "hasIdentifier", "hasName"]);

test("where DPV recommends a class for what a property leads to, a thing stands there and not a text", async () => {
  const texts = new Set<string>();
  const filled = filledRegister({ records: 2, list: 2, text: (n) => `Text ${n}` });
  for (const register of [filled, everyShape(), generateRegister({ seed: 1, activities: 8 })]) {
    for (const [key, value] of statements(await expanded(register))) {
      const [, name = ""] = /^https:\/\/w3id\.org\/dpv(?:\/legal\/eu\/gdpr)?#(.+)$/.exec(key) ?? [];
      const isText = typeof value === "object" && value !== null && "@value" in value;
      if (isText && name !== "" && !ofWords.has(name)) texts.add(name);
    }
  }
  assert.deepEqual([...texts], []);
});

/** Those whose records are nodes of their own; the others are said where they are used. */
const kinds = {
  organisations: "organisation",
  parties: "party",
  "security-measures": "securityMeasure",
  "storage-locations": "storageLocation",
  activities: "activity",
  policies: "policy",
  claims: "claim",
} as const;

test("every record keeps its id: who reads the export back finds the same ones", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (register) => {
      const ids = new Set((await expanded(register)).map((node) => node["@id"]));
      for (const collection of collections) {
        const kind = kinds[collection as keyof typeof kinds];
        if (kind === undefined) continue;
        for (const { id } of register.records[collection])
          assert.ok(ids.has(urn(kind, id)), `${collection} ${id}`);
      }
    }),
    { numRuns: 15 },
  );
});
