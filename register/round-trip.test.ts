import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countryCodes } from "./countries.ts";
import { compareRecords } from "./compare.ts";
import { toDocument } from "./document.ts";
import type { Field, Fields } from "./field.ts";
import { recordJsonSchema } from "./json-schema.ts";
import { parseDocument } from "./parse-document.ts";
import { referenceProblems } from "./reference/problems.ts";
import { makeRegister } from "./register.ts";
import { type Collection, collections, entityOf } from "./registry.ts";
import { validate } from "./schema.ts";
import { builtInTerms } from "./vocabulary.ts";
import * as z from "zod";

const at = "2026-01-01T00:00:00.000Z";

const instants = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

const words = (max: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => `a${[...text].slice(0, max - 1).join("")}`);

const formatted = {
  email: "dpo@example.org",
  url: "https://example.org/",
  slug: "privacy",
  siren: "732829320",
  siret: "73282932000074",
  vat: "FR44732829320",
  timezone: "Europe/Paris",
  currency: "EUR",
  colour: "#1f4e79",
  image:
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
  "country-language": "fr-BE",
};

/** Any value a field may have, references apart: nothing else exists to refer to. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  const maybe = (value: fc.Arbitrary<unknown>) =>
    field.required === true ? value : fc.option(value);
  switch (field.kind) {
    case "text":
      return maybe(
        field.format === undefined ? words(field.max) : fc.constant(formatted[field.format]),
      );
    case "localised": {
      const dated = fc.record({ text: words(field.max), changedAt: fc.option(instants) });
      const keys =
        field.required === true ? { requiredKeys: ["fr" as const] } : { requiredKeys: [] };
      return fc.record({ en: dated, fr: dated }, keys);
    }
    case "number": {
      const [min, max] = [field.min ?? -1000, field.max ?? 1000];
      return maybe(field.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }));
    }
    case "boolean":
      return maybe(fc.boolean());
    case "date":
      return maybe(instants.map((instant) => instant.slice(0, 10)));
    case "choice":
      return maybe(fc.constantFrom(...field.options.map((option) => option.id)));
    case "choices":
      return fc.subarray(field.options.map((option) => option.id));
    case "term":
    case "terms": {
      const ids = field.vocabularies.flatMap((name) => builtInTerms(name).map((term) => term.id));
      return field.kind === "term" ? maybe(fc.constantFrom(...ids)) : fc.subarray(ids.slice(0, 5));
    }
    case "country":
      return maybe(fc.constantFrom(...countryCodes));
    case "countries": {
      const several = fc.subarray(["FR", "US", "XK"]);
      return field.unknownAllowed ? fc.option(several) : several;
    }
    case "ref":
      return fc.constant(null);
    case "refs":
      return fc.constant([]);
    case "texts":
      return fc.array(
        field.format === undefined ? words(field.max) : fc.constant(formatted[field.format]),
        { maxLength: 2 },
      );
    case "group":
      return fc.option(valuesOf(field.fields));
    case "rows":
      return needsReference(field.fields)
        ? fc.constant([])
        : fc.array(valuesOf(field.fields), { maxLength: 2 });
    case "parts":
      return needsReference(field.fields)
        ? fc.constant([])
        : fc.array(
            fc.tuple(fc.uuid(), valuesOf(field.fields)).map(([id, part]) => ({ id, ...part })),
            { maxLength: 2 },
          );
  }
}

const needsReference = (fields: Fields) =>
  Object.values(fields).some((field) => field.required === true && field.kind === "ref");

const valuesOf = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)])),
  );

const anyRecord: fc.Arbitrary<[Collection, Record<string, unknown>]> = fc
  .constantFrom(...collections)
  .chain((collection) => fc.tuple(fc.constant(collection), valuesOf(entityOf(collection).fields)))
  // What could not be read as an entry of the law in force is refused, whatever its fields say one by one.
  .filter(([collection, values]) =>
    collection === "terms" ? referenceProblems(values, "en").length === 0 : true,
  );

/** The document of one record alone. */
function documentOf(collection: Collection, values: object): string {
  const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "u", archivedAt: null };
  return toDocument(makeRegister({ [collection]: [{ id: "one", ...kept, ...values }] }, at));
}

test("whatever the fields of a record say survives export and import, to the byte and to the meaning", () => {
  fc.assert(
    fc.property(anyRecord, ([collection, input]) => {
      const result = validate(collection, input, "en");
      assert.deepEqual(result.ok ? [] : result.problems, []);
      assert.ok(result.ok);
      const document = documentOf(collection, result.values);
      const parsed = parseDocument(document, "en");
      assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
      assert.ok(parsed.ok);
      const [record] = parsed.records[collection];
      assert.ok(record !== undefined);
      assert.equal(documentOf(collection, record), document);
      assert.deepEqual(compareRecords(collection, result.values, record), []);
      const { id: _id, archivedAt: _archivedAt, ...values } = record;
      assert.deepEqual(values, result.values);
    }),
    { numRuns: 150 },
  );
});

test("checking a record twice changes nothing the second time", () => {
  fc.assert(
    fc.property(anyRecord, ([collection, input]) => {
      const once = validate(collection, input, "en");
      assert.ok(once.ok);
      assert.deepEqual(validate(collection, once.values, "en"), once);
    }),
    { numRuns: 100 },
  );
});

test("whatever the register accepts, the published JSON Schema of the API accepts", () => {
  const schemas = new Map(
    collections.map((collection) => [
      collection,
      z.fromJSONSchema(
        recordJsonSchema(collection, "input") as Parameters<typeof z.fromJSONSchema>[0],
      ),
    ]),
  );
  fc.assert(
    fc.property(anyRecord, ([collection, input]) => {
      const found = schemas.get(collection)?.safeParse(JSON.parse(JSON.stringify(input)));
      assert.deepEqual(found?.error?.issues ?? [], []);
    }),
    { numRuns: 100 },
  );
});

test("any text is either kept exactly as it was typed or refused, never altered", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(anything, (notes) => {
      const result = validate("parties", { legalName: "A", notes }, "en");
      if (result.ok) assert.equal(result.values.notes, notes === "" ? null : notes);
      else assert.match(result.problems[0]?.code ?? "", /^(?:control|broken)-character$/);
    }),
    { numRuns: 500 },
  );
});

test("no value whatsoever makes the validation fail otherwise than by naming its problems", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...collections),
      fc.jsonValue(),
      fc.anything(),
      (collection, json, value) => {
        for (const input of [json, value, { purposes: value, contracts: [json], dpo: value }]) {
          const result = validate(collection, input, "fr");
          if (!result.ok) assert.ok(result.problems.every(({ detail }) => detail.length > 0));
        }
      },
    ),
    { numRuns: 300 },
  );
});
