import { emptyValue, isEmpty } from "./empty.ts";
import type { Field, Fields } from "./field.ts";
import { type DatedText, type Locale, type LocalisedText, locales, textIn } from "./locale.ts";
import { outline } from "./outline.ts";
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

/**
 * Well-formed values with every field in the order of its declaration, and one way only to say nothing: what is left
 * out, an empty text and a group without content become the empty value of their field.
 */
export function completed(fields: Fields, values: Values): Values {
  const { blank, declared } = outlineOf(fields);
  const complete: Record<string, unknown> = { ...blank };
  for (const [name, field] of declared) {
    const value = values[name];
    complete[name] =
      value === undefined || value === null || value === ""
        ? emptyValue(field)
        : completedValue(field, value);
  }
  return complete;
}

type Outline = {
  readonly declared: readonly (readonly [string, Field])[];
  readonly blank: Values;
};

const outlines = new WeakMap<Fields, Outline>();

function outlineOf(fields: Fields): Outline {
  const known = outlines.get(fields);
  if (known !== undefined) return known;
  const declared = Object.entries(fields);
  const made = { declared, blank: outline(declared.map(([name]) => name)) };
  outlines.set(fields, made);
  return made;
}

function completedValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case "localised":
      return completedTexts(value as LocalisedText);
    case "number":
      return value === 0 ? 0 : value; // JSON has a -0, which no register can tell from 0
    case "group": {
      const group = completed(field.fields, value as Values);
      return isEmpty(field, group) ? null : group;
    }
    case "rows":
      return (value as readonly Values[]).map((row) => completed(field.fields, row));
    case "parts":
      return (value as readonly Values[]).map((part) => ({
        id: part["id"] ?? undefined,
        ...completed(field.fields, part),
      }));
    default:
      return value;
  }
}

function completedTexts(texts: LocalisedText): LocalisedText {
  const complete: { -readonly [L in Locale]?: DatedText } = {};
  for (const locale of locales) {
    const text = textIn(texts, locale);
    if (text !== undefined)
      complete[locale] = { text, changedAt: texts[locale]?.changedAt ?? null };
  }
  return complete;
}
