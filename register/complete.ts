import { emptyValue } from "./empty.ts";
import type { Fields } from "./field.ts";
import type { DatedText } from "./locale.ts";
import { type Collection, entityOf, type RecordIn, type ValuesIn } from "./registry.ts";

/** Values of which only what is said is written down; parts keep their id. */
export type Said<V> = V extends string | number | boolean | null | undefined | DatedText
  ? V
  : V extends readonly (infer Item)[]
    ? readonly Said<Item>[]
    : V extends { readonly id: string }
      ? { readonly id: string } & { readonly [K in Exclude<keyof V, "id">]?: Said<V[K]> }
      : { readonly [K in keyof V]?: Said<V[K]> };

type Values = Readonly<Record<string, unknown>>;

/** A record of version 1 with every field: what is said of it, and nothing said about the rest. */
export function recordOf<C extends Collection>(
  collection: C,
  id: string,
  at: string,
  said: Said<ValuesIn<C>>,
): RecordIn<C> {
  const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "system", archivedAt: null };
  const values = completed(entityOf(collection).fields, said as Values);
  return { id, ...kept, ...values } as unknown as RecordIn<C>;
}

function completed(fields: Fields, said: Values): Values {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = said[name];
    if (value === undefined || value === null) values[name] = emptyValue(field);
    else if (field.kind === "group") values[name] = completed(field.fields, value as Values);
    else if (field.kind === "rows") {
      values[name] = (value as readonly Values[]).map((row) => completed(field.fields, row));
    } else if (field.kind === "parts") {
      values[name] = (value as readonly Values[]).map((part) => ({
        id: part["id"],
        ...completed(field.fields, part),
      }));
    } else values[name] = value;
  }
  return values;
}
