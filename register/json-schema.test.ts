import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { toDocument } from "./document.ts";
import { walkFields } from "./entity.ts";
import { everyShape, generateRegister } from "./generate.ts";
import { type JsonSchema, recordJsonSchema, registerJsonSchema } from "./json-schema.ts";
import { collections, entityOf } from "./registry.ts";

/** A reader of JSON Schema that is not ours. */
const reader = (schema: JsonSchema) =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

test("every document that Recital writes is as its JSON Schema says", () => {
  const schema = reader(registerJsonSchema());
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const result = schema.safeParse(
        JSON.parse(toDocument(generateRegister({ seed, activities: 3 }))),
      );
      assert.deepEqual(result.error?.issues ?? [], []);
    }),
    { numRuns: 10 },
  );
});

test("records of the API are as their schema says, going out and coming in", () => {
  const register = everyShape();
  assert.ok(reader(registerJsonSchema()).safeParse(JSON.parse(toDocument(register))).success);
  for (const collection of collections) {
    const output = reader(recordJsonSchema(collection, "output"));
    const input = reader(recordJsonSchema(collection, "input"));
    for (const record of register.records[collection]) {
      assert.deepEqual(output.safeParse(record).error?.issues ?? [], [], collection);
      assert.deepEqual(input.safeParse(record).error?.issues ?? [], [], collection);
    }
  }
});

test("the schema refuses what the register refuses", () => {
  const schema = reader(registerJsonSchema());
  const document = (party: object) => ({
    format: "recital-register/1",
    parties: [{ id: "a", legalName: "A", ...party }],
  });
  assert.ok(schema.safeParse(document({})).success);
  for (const wrong of [
    { colour: "red" },
    { id: "Not An Id" },
    { legalName: "" },
    { legalName: "x".repeat(301) },
    { kind: "department" },
    { countryOfEstablishment: "France" },
    { contracts: [{ id: "c" }] },
    { website: "javascript:alert(1)" },
    { dueDiligence: { doneAt: 2024 } },
  ]) {
    assert.ok(!schema.safeParse(document(wrong)).success, JSON.stringify(wrong));
  }
  assert.ok(!schema.safeParse({ format: "recital-register/2" }).success);
});

test("every field of every entity is described, with the article that asks for it", () => {
  for (const collection of collections) {
    const schema = JSON.stringify(recordJsonSchema(collection, "output"));
    for (const [path, field] of walkFields(entityOf(collection).fields)) {
      assert.ok(schema.includes(JSON.stringify(field.label.en)), `${collection}.${path}`);
      assert.ok(schema.includes(field.article ?? ""), `${collection}.${path}`);
    }
  }
});
