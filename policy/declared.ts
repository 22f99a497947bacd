import type { Field, Fields } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";

/** What the compiler needs to know of a declared field; the same object for the same field of every record. */
export type Declared = {
  /** Collection and names of fields, with dots. */
  readonly path: string;
  readonly isInternal: boolean;
  readonly fields: ReadonlyMap<string, Declared>;
};

const none: ReadonlyMap<string, Declared> = new Map();
const known = new Map<Collection, Declared>();

/** The declarations of a collection. */
export function declaredIn(collection: Collection): Declared {
  const found = known.get(collection);
  if (found !== undefined) return found;
  const fields = below(entityOf(collection).fields, collection);
  const made = { path: collection, isInternal: false, fields };
  known.set(collection, made);
  return made;
}

/** The declaration of a field below another; throws an Error where there is none. */
export function fieldOf({ path, fields }: Declared, name: string): Declared {
  const field = fields.get(name);
  if (field === undefined) throw new Error(`${path}.${name} is not a field`);
  return field;
}

function below(fields: Fields, path: string): ReadonlyMap<string, Declared> {
  return new Map(
    Object.entries(fields).map(([name, field]) => [name, declared(field, `${path}.${name}`)]),
  );
}

function declared(field: Field, path: string): Declared {
  const fields = "fields" in field ? below(field.fields, path) : none;
  const isInternal = field.visibility === "internal";
  return { path, isInternal, fields };
}
