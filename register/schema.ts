import * as z from "zod";
import { completed } from "./complete.ts";
import type { DraftIn } from "./draft.ts";
import { keptFields } from "./entity.ts";
import { shapeOf } from "./field-schema.ts";
import type { Locale } from "./locale.ts";
import { referenceProblems } from "./reference/problems.ts";
import { partProblems } from "./references.ts";
import type { Problem } from "./problem.ts";
import { type Collection, entityOf } from "./registry.ts";
import { problemsOf } from "./zod-problems.ts";

export type Validation<C extends Collection> =
  | { readonly ok: true; readonly values: DraftIn<C> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

// Building all schemas takes longer than starting the command line should: each is built when first used.
const schemas = new Map<Collection, z.ZodType>();

/**
 * The schema of a record as a client sends it: strict, every field optional and completed with its empty
 * value; what the server keeps (id, version …) is accepted and dropped. Its issues are worded by `validate`.
 */
export function inputSchema<C extends Collection>(collection: C): z.ZodType<DraftIn<C>> {
  const known = schemas.get(collection);
  const schema = known ?? build(collection);
  if (known === undefined) schemas.set(collection, schema);
  return schema as z.ZodType<DraftIn<C>>;
}

function build(collection: Collection): z.ZodType {
  const { fields } = entityOf(collection);
  const kept = Object.fromEntries(keptFields.map((name) => [name, z.unknown().optional()]));
  return z
    .strictObject({ ...shapeOf(fields), ...kept })
    .transform((values) => completed(fields, values));
}

/**
 * Checks one record as a client sends it and returns its complete values, or every problem at once, worded in
 * `locale`. Whether other records it refers to exist is for whoever has them (`referencesOf`).
 */
export function validate<C extends Collection>(
  collection: C,
  input: unknown,
  locale: Locale,
): Validation<C> {
  const result = inputSchema(collection).safeParse(input);
  const problems = [
    ...(result.success ? [] : problemsOf(result.error.issues, locale)),
    ...partProblems(collection, input, locale),
    ...(collection === "terms" ? referenceProblems(input, locale) : []),
  ];
  return result.success && problems.length === 0
    ? { ok: true, values: result.data }
    : { ok: false, problems };
}
