import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import jsonld from "jsonld";
import { DataFactory, Parser, type Quad_Object, type Quad_Subject, Store } from "n3";
import ShaclValidator from "rdf-validate-shacl";
import { recordOf } from "#register/complete.ts";
import { everyShape, generateRegister } from "#register/generate.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { collections } from "#register/registry.ts";
import { recordsOfSix, type SixName, sixOrganisations } from "#samples/organisations/six.ts";
import { sampleNames } from "#samples/samples.ts";
import { sampleRegister } from "#samples/testing.ts";
import { filledRegister } from "../filled-register.ts";
import { toJsonLd } from "./write.ts";

const shacl = "http://www.w3.org/ns/shacl#";
const source = "http://purl.org/dc/terms/source";
const at = "2026-11-23T12:00:00.000Z";
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

test("the export of every sample and of every complete organisation fits the shapes", async () => {
  for (const name of sampleNames)
    assert.deepEqual(await faults(await triplesOf(sampleRegister(name, at))), [], name);
  for (const name of Object.keys(sixOrganisations) as SixName[]) {
    const register = makeRegister(recordsOfSix([name]), at);
    assert.deepEqual(await faults(await triplesOf(register)), [], name);
  }
});

test("so does that of any register, whatever it says or leaves unsaid", async () => {
  const unsaid = collections.map((collection) => [
    collection,
    [recordOf(collection, `nothing-of-${collection}`, at, {})],
  ]);
  for (const register of [
    makeRegister({}, at),
    makeRegister(Object.fromEntries(unsaid), at),
    filledRegister({ records: 2, list: 2, text: (n) => `Text ${n}` }),
    everyShape(),
  ])
    assert.deepEqual(await faults(await triplesOf(register)), []);
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const register = generateRegister({ seed, activities: 4 });
      assert.deepEqual(await faults(await triplesOf(register)), []);
    }),
    { numRuns: 8 },
  );
});

const { literal, namedNode, quad } = DataFactory;
const valueOf = (shape: Quad_Subject, name: string) =>
  shapes.getObjects(shape, `${shacl}${name}`, null)[0]?.value;

/** Every constraint of a property with the class it is asked of, and the published clause. */
const constraints = shapes.getQuads(null, `${shacl}property`, null, null).flatMap((listed) => {
  const target = valueOf(listed.subject, "targetClass");
  const shape = listed.object as Quad_Subject;
  const path = valueOf(shape, "path") ?? "";
  const clause = shapes.getObjects(shape, source, null)[0]?.value;
  return shapes
    .getQuads(shape, null, null, null)
    .map(({ object, predicate }) => ({ name: predicate.value.replace(shacl, ""), object }))
    .filter(({ name }) => name !== "path" && name !== source && target !== undefined)
    .map(({ name, object }) => ({ target, path, clause, name, value: object.value }));
});

test("every constraint names the clause it comes from", () => {
  const published = constraints.filter(({ clause }) => /^(?:DCAT-AP|DPCat) \w/.test(clause ?? ""));
  assert.ok(
    constraints.every(({ clause }) => /^(?:DCAT-AP|DPCat|GDPR|Recital)/.test(clause ?? "")),
  );
  assert.ok(published.length >= 100, String(published.length));
});

/** Values that break a constraint of that name, whatever the property says already. */
function wrongValues(name: string, value: string): readonly Quad_Object[] {
  const things = [namedNode("urn:test:one"), namedNode("urn:test:other")];
  const words = [literal("once", "en"), literal("again", "en")];
  const wanted: Readonly<Record<string, readonly Quad_Object[]>> = {
    maxCount: things,
    class: things,
    datatype: words,
    node: words,
    uniqueLang: words,
    nodeKind: value === `${shacl}Literal` ? things : words,
  };
  return wanted[name] ?? [];
}

test("an export that breaks any one of the constraints does not fit them", async () => {
  const whole = await triplesOf(everyShape());
  assert.deepEqual(await faults(whole), []);
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  for (const { target, path, clause, name, value } of constraints) {
    const [subject] = whole.getSubjects(type, target ?? "", null);
    assert.ok(subject !== undefined, `${clause}: nothing of that class in the export`);
    const broken = new Store(whole.getQuads(null, null, null, null));
    if (name === "minCount") broken.removeQuads(broken.getQuads(subject, path, null, null));
    for (const wrong of wrongValues(name, value))
      broken.addQuad(quad(subject, namedNode(path), wrong));
    const component = `${shacl}${name.charAt(0).toUpperCase()}${name.slice(1)}ConstraintComponent`;
    const found = await faults(broken);
    assert.ok(found.includes(`${subject.value} ${path} ${component}`), `${clause} ${name}`);
  }
});

test("nor does one whose register or records are no catalogue and datasets, or have no controller and no processor", async () => {
  const whole = await triplesOf(everyShape());
  const lacking = async (predicate: string, object: string | null) => {
    const broken = new Store(whole.getQuads(null, null, null, null));
    const said = broken.getQuads(null, predicate, object, null);
    assert.notEqual(said.length, 0, predicate);
    broken.removeQuads(said);
    return faults(broken);
  };
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  for (const kind of [
    "http://www.w3.org/ns/dcat#Catalog",
    "http://www.w3.org/ns/dcat#Dataset",
    "https://w3id.org/dpv#PersonalDataProcess",
    "https://w3id.org/dpv#LegalEntity",
  ])
    assert.notDeepEqual(await lacking(type, kind), [], kind);
});
