import { documentFormat } from "./document.ts";
import { keptFields } from "./entity.ts";
import type { Field, FieldBasics, Fields } from "./field.ts";
import { longestList, numberLimits } from "./field-schema.ts";
import { idPattern, termIdPattern } from "./formats.ts";
import { locales } from "./locale.ts";
import { type Collection, collections, entityOf } from "./registry.ts";

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it too. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * `input`: what a client may send; `output`: what the API answers, every field present; `document`: a record of the
 * register document, where what says nothing is left out.
 */
export type SchemaUse = "input" | "output" | "document";

const id: JsonSchema = { type: "string", pattern: idPattern.source };
const instant: JsonSchema = { type: "string", format: "date-time" };

/** What the server keeps; a client may leave it out or send it back, and it is not looked at. */
const kept: Readonly<Record<SchemaUse, JsonSchema>> = {
  input: Object.fromEntries(keptFields.map((name) => [name, { readOnly: true }])),
  output: {
    id,
    version: { type: "integer", minimum: 1 },
    createdAt: instant,
    updatedAt: instant,
    updatedBy: { type: "string" },
    archivedAt: { type: ["string", "null"], format: "date-time" },
  },
  document: { id, archivedAt: instant },
};

/** The schema of the whole register document. */
export function registerJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:${documentFormat.replace("/", ":")}`,
    title: "Register of processing activities",
    description:
      "The complete register (GDPR Art. 30) as one document. Records may refer to records of this document only.",
    type: "object",
    required: ["format"],
    additionalProperties: false,
    properties: {
      format: { const: documentFormat },
      ...Object.fromEntries(
        collections.map((collection) => [
          collection,
          {
            title: entityOf(collection).plural.en,
            type: "array",
            items: recordJsonSchema(collection, "document"),
          },
        ]),
      ),
    },
  };
}

/** The schema of one record of a collection, with the titles, help and articles of its fields in English. */
export function recordJsonSchema(collection: Collection, use: SchemaUse): JsonSchema {
  const { label, purpose, fields } = entityOf(collection);
  const own = kept[use];
  const always = { input: [], output: Object.keys(own), document: ["id"] }[use];
  return {
    title: label.en,
    description: purpose.en,
    ...objectSchema(fields, use, own, always),
  };
}

function objectSchema(
  fields: Fields,
  use: SchemaUse,
  first: JsonSchema = {},
  always: readonly string[] = [],
): JsonSchema {
  const names = Object.keys(fields).filter(
    (name) => use === "output" || fields[name]?.required === true,
  );
  const required = [...always, ...names];
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...first,
      ...Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { ...annotations(field), ...valueSchema(field, use) },
        ]),
      ),
    },
    ...(required.length > 0 ? { required } : {}),
  };
}

function annotations({ label, help, article }: FieldBasics): JsonSchema {
  const description = [help?.en, article].filter((part) => part !== undefined).join(" ");
  return { title: label.en, ...(description === "" ? {} : { description }) };
}

function valueSchema(field: Field, use: SchemaUse): JsonSchema {
  const nullable = (schema: JsonSchema & { type: string }): JsonSchema => ({
    ...schema,
    type: field.required === true || use === "document" ? schema.type : [schema.type, "null"],
  });
  const list = (items: JsonSchema, unique: boolean): JsonSchema => ({
    type: use === "input" || isUnknowable(field) ? ["array", "null"] : "array",
    items,
    maxItems: longestList,
    ...(unique ? { uniqueItems: true } : {}),
    ...(field.required === true ? { minItems: 1 } : {}),
  });
  switch (field.kind) {
    case "text":
      return nullable({ type: "string", ...textLimits(field) });
    case "localised":
      return localisedSchema(field, use);
    case "number":
      return nullable(numberSchema(field));
    case "boolean":
      return nullable({ type: "boolean" });
    case "date":
      return nullable({ type: "string", format: "date" });
    case "choice": {
      const ids: (string | null)[] = field.options.map((option) => option.id);
      return { enum: field.required === true || use === "document" ? ids : [...ids, null] };
    }
    case "choices":
      return list({ enum: field.options.map((option) => option.id) }, true);
    case "term":
      return nullable(termSchema(field.vocabularies));
    case "terms":
      return list(termSchema(field.vocabularies), true);
    case "country":
      return nullable(country);
    case "countries":
      return list(country, true);
    case "ref":
      return nullable(refSchema(field.to));
    case "refs":
      return list(refSchema(field.to), true);
    case "texts":
      return list({ type: "string", ...textLimits(field), minLength: 1 }, false);
    case "group":
      return nullable({ ...objectSchema(field.fields, use), type: "object" });
    case "rows":
      return list(objectSchema(field.fields, use), false);
    case "parts":
      return list(objectSchema(field.fields, use, { id }, use === "output" ? ["id"] : []), false);
  }
}

const isUnknowable = (field: Field) => field.kind === "countries" && field.unknownAllowed;

const country = { type: "string", pattern: "^[A-Z]{2}$", $comment: "ISO 3166-1 alpha-2" };

const termSchema = (vocabularies: readonly string[]) => ({
  type: "string",
  pattern: termIdPattern.source,
  $comment: `A word of ${vocabularies.join(" or ")}, or an own term in it`,
});

const refSchema = (target: string) => ({
  ...id,
  type: "string",
  $comment: `The id of a ${target}`,
});

const patterns: Readonly<Record<string, JsonSchema>> = {
  email: { format: "idn-email" },
  url: { format: "iri", pattern: "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]):" },
  slug: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
  currency: { pattern: "^[A-Z]{3}$" },
  colour: { pattern: "^#[0-9A-Fa-f]{6}$" },
  image: { pattern: "^data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$" },
};

/** JSON Schema counts characters as `validate` does. */
function textLimits(field: Field & { kind: "text" | "texts" }): JsonSchema {
  const format = field.format === undefined ? {} : patterns[field.format];
  return { maxLength: field.max, ...format, ...(field.required === true ? { minLength: 1 } : {}) };
}

function numberSchema(field: Field & { kind: "number" }): JsonSchema & { type: string } {
  const largest = field.whole ? numberLimits.whole : numberLimits.decimal;
  return {
    type: field.whole ? "integer" : "number",
    minimum: field.min ?? -largest,
    maximum: field.max ?? largest,
  };
}

function localisedSchema(field: Field & { kind: "localised" }, use: SchemaUse): JsonSchema {
  const type = use === "input" ? ["object", "null"] : "object";
  const dated = {
    type,
    additionalProperties: false,
    properties: {
      text: { type: "string", maxLength: field.max, ...(use === "input" ? {} : { minLength: 1 }) },
      changedAt: { type: ["string", "null"], format: "date-time" },
    },
    required: use === "output" ? ["text", "changedAt"] : ["text"],
  };
  return {
    type: field.required === true ? "object" : type,
    additionalProperties: false,
    properties: Object.fromEntries(locales.map((locale) => [locale, dated])),
    ...(field.required === true ? { minProperties: 1 } : {}),
  };
}
