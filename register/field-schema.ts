import * as z from "zod";
import { isCountry } from "./countries.ts";
import { isEmpty } from "./empty.ts";
import type { Field, Fields } from "./field.ts";
import { idPattern, isDate, termIdPattern } from "./formats.ts";
import { type LocalisedText, locales, textIn } from "./locale.ts";
import type { ProblemCode } from "./problem.ts";
import { isBlank, localisedText, plainText, raise } from "./text-schema.ts";
import { isObject } from "./walk.ts";

/** More than any real record has; keeps a hostile one from growing without end. */
export const longestList = 5000;

/** What a number may be where its declaration sets no limit: what 32-bit columns and exact decimals can keep. */
export const numberLimits = { whole: 2_147_483_647, decimal: 1e13 } as const;

/** The schema of each field of a set. */
export function shapeOf(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
  );
}

/** The schema of a field: it may be left out or null, which `required` refuses. */
function fieldSchema(field: Field): z.ZodType {
  const schema = z.nullish(valueSchema(field));
  if (field.required !== true) return schema;
  // Zod drops what checks find in a key that is left out, unless a transform gives it a value.
  const given = schema.transform((value) => value ?? null);
  return given.check((payload) => {
    if (saysNothing(field, payload.value)) raise(payload, "required");
  });
}

function saysNothing(field: Field, value: unknown): boolean {
  if (typeof value === "string") return isBlank(value);
  if (field.kind === "localised" && isObject(value)) {
    return locales.every((locale) => isBlank(textIn(value as LocalisedText, locale) ?? ""));
  }
  return isEmpty(field, value);
}

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
      return plainText(field.max, field.format);
    case "localised":
      return localisedText(field.max);
    case "number":
      return numberSchema(field);
    case "boolean":
      return z.boolean();
    case "date":
      return word((value) => isDate(value), "date");
    case "choice":
      return optionSchema(field.options.map((option) => option.id));
    case "choices":
      return listOf(optionSchema(field.options.map((option) => option.id)));
    case "term":
      return word((value) => termIdPattern.test(value), "term-id");
    case "terms":
      return listOf(word((value) => termIdPattern.test(value), "term-id"));
    case "country":
      return word(isCountry, "country");
    case "countries":
      return listOf(word(isCountry, "country"));
    case "ref":
      return idSchema;
    case "refs":
      return listOf(idSchema);
    case "texts":
      return limited(z.array(filled(plainText(field.max, field.format))));
    case "group":
      return groupSchema(field.fields);
    case "rows":
      return limited(z.array(z.strictObject(shapeOf(field.fields))));
    case "parts":
      return limited(z.array(z.strictObject({ id: partId, ...shapeOf(field.fields) })));
  }
}

function word(accepts: (value: string) => boolean, code: ProblemCode): z.ZodType<string> {
  return z.string().check((payload) => {
    const { value } = payload;
    if (value !== "" && !accepts(value)) raise(payload, code, { value });
  });
}

const idSchema = word((value) => idPattern.test(value), "id");

/** New parts have no id yet. */
const partId = filled(idSchema).nullish();

function optionSchema(ids: readonly string[]): z.ZodType<string> {
  const options = ids.join(", ");
  return z.string().check((payload) => {
    const { value } = payload;
    if (value !== "" && !ids.includes(value)) raise(payload, "option", { value, options });
  });
}

function filled(schema: z.ZodType<string>): z.ZodType<string> {
  return schema.check((payload) => {
    if (isBlank(payload.value)) raise(payload, "required");
  });
}

function limited(schema: z.ZodType<readonly unknown[]>): z.ZodType {
  return schema.check((payload) => {
    const { length } = payload.value;
    if (length > longestList) raise(payload, "too-many", { length, max: longestList });
  });
}

/** A list in which each entry makes sense once only. */
function listOf(entry: z.ZodType<string>): z.ZodType {
  return limited(
    z.array(filled(entry)).check((payload) => {
      const seen = new Set<string>();
      for (const [index, value] of payload.value.entries()) {
        if (seen.has(value)) raise(payload, "duplicate-entry", { value }, [index]);
        seen.add(value);
      }
    }),
  );
}

function numberSchema(field: Field & { kind: "number" }): z.ZodType {
  const largest = field.whole ? numberLimits.whole : numberLimits.decimal;
  const min = field.min ?? -largest;
  const max = field.max ?? largest;
  return z.number().check((payload) => {
    const { value } = payload;
    if (field.whole && !Number.isInteger(value)) raise(payload, "whole-number");
    if (value < min) raise(payload, "number-too-small", { min });
    if (value > max) raise(payload, "number-too-large", { max });
  });
}

/** A form sends a group whole; one that nothing is said in must not ask for its required fields. */
function groupSchema(fields: Fields): z.ZodType {
  const schema = z.strictObject(shapeOf(fields));
  return z.preprocess((value) => (isBlankGroup(fields, value) ? null : value), schema.nullish());
}

function isBlankGroup(fields: Fields, value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([name, inner]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return false;
    if (field.kind === "group") return inner === null || isBlankGroup(field.fields, inner);
    return inner === "" || isEmpty(field, inner);
  });
}
