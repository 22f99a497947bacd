import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import ShaclValidator from "rdf-validate-shacl";
import { generateRegister } from "#register/generate.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { recordsOfSix, type SixName, sixOrganisations } from "#samples/organisations/six.ts";
import { toJsonLd } from "./write.ts";

const shacl = "http://www.w3.org/ns/shacl#";
const source = "http://purl.org/dc/terms/source";
const text = readFileSync(new URL("./testing/shapes.ttl", import.meta.url), "utf8");
const shapes = new Store(new Parser().parse(text));
const validator = new ShaclValidator(shapes);

/** Whatever would have to be fetched is refused, and what would be dropped too. */
const reading = {
  format: "application/n-quads" as const,
  documentLoader: (address: string) => Promise.reject(new Error(`${address} was fetched`)),
  safe: true,
};

/** The document as triples, read with its own context. */
async function triplesOf(register: Register): Promise<Store> {
  const nquads = await jsonld.toRDF(JSON.parse(toJsonLd(register)), reading);
  return new Store(new Parser({ format: "N-Quads" }).parse(String(nquads)));
}

/** What a SHACL engine finds wrong in the triples, each with its node and property. */
async function faults(triples: Store): Promise<readonly string[]> {
  const { results } = await validator.validate(triples);
  return results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${focusNode?.value} ${path?.value} ${sourceConstraintComponent?.value}`,
  );
}

test("the export of every complete organisation fits the shapes", async () => {
  for (const name of Object.keys(sixOrganisations) as SixName[]) {
    const register = makeRegister(recordsOfSix([name]), "2026-11-23T12:00:00.000Z");
    assert.deepEqual(await faults(await triplesOf(register)), [], name);
  }
});

test("so does that of any register whose activities say what Art. 30 asks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const register = generateRegister({ seed, activities: 4 });
      assert.deepEqual(await faults(await triplesOf(register)), []);
    }),
    { numRuns: 8 },
  );
});

/** The property shapes that ask for at least one value: path and where it is asked for. */
const mandatory = shapes.getSubjects(`${shacl}minCount`, null, null).map((shape) => ({
  path: shapes.getObjects(shape, `${shacl}path`, null)[0]?.value ?? "",
  clause: shapes.getObjects(shape, source, null)[0]?.value ?? "",
}));

test("every shape names the clause it comes from", () => {
  const asked = shapes.getSubjects(`${shacl}path`, null, null);
  const unnamed = asked.filter((shape) => shapes.getObjects(shape, source, null).length === 0);
  assert.equal(unnamed.length, 0);
  assert.ok(mandatory.length >= 16, String(mandatory.length));
});

test("an export without any one of the mandatory properties does not fit them", async () => {
  const whole = await triplesOf(generateRegister({ seed: 3, activities: 6 }));
  assert.deepEqual(await faults(whole), []);
  for (const { path, clause } of mandatory) {
    const lacking = new Store(whole.getQuads(null, null, null, null));
    const said = lacking.getQuads(null, path, null, null);
    assert.notEqual(said.length, 0, clause);
    lacking.removeQuads(said);
    assert.notDeepEqual(await faults(lacking), [], clause);
  }
});

test("nor does one whose values are of the wrong kind", async () => {
  const whole = await triplesOf(generateRegister({ seed: 3, activities: 6 }));
  for (const path of ["http://purl.org/dc/terms/modified", "https://w3id.org/dpv#hasPurpose"]) {
    const wrong = new Store(whole.getQuads(null, null, null, null));
    const [first] = wrong.getQuads(null, path, null, null);
    assert.ok(first !== undefined);
    wrong.removeQuad(first);
    wrong.addQuads(new Parser().parse(`<${first.subject.value}> <${path}> "some day" .`));
    assert.notDeepEqual(await faults(wrong), [], path);
  }
});
