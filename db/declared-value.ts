import { emptyValue } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { locales } from "#register/locale.ts";
import { declaredShape } from "./declared-shape.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * What makes of a kept value of a field the one it has now: the same where it is as the field is declared, with what
 * was declared since it was written as nothing said, in the order of the declarations. Missing values say nothing.
 */
export function declaredValue(field: Field): (value: unknown) => unknown {
  const isDeclared = declaredShape(field);
  return (value) => {
    if (value === null || value === undefined) return emptyValue(field);
    return isDeclared(value) ? value : completed(field, value);
  };
}

function completed(field: Field, value: unknown): unknown {
  if (value === null) return emptyValue(field);
  switch (field.kind) {
    case "group":
      return complete(field.fields, value as Values);
    case "rows":
      return (value as readonly Values[]).map((row) => complete(field.fields, row));
    case "parts":
      return (value as readonly Values[]).map((part) => ({
        id: part["id"],
        ...complete(field.fields, part),
      }));
    case "localised":
      return byLocale(value);
    default:
      return value;
  }
}

function complete(fields: Fields, values: Values): Values {
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    result[name] = completed(field, values[name] ?? null);
  }
  return result;
}

function byLocale(value: unknown): Values {
  const texts = value as Readonly<Record<string, { text: string; changedAt: string | null }>>;
  const result: Record<string, unknown> = {};
  for (const locale of locales) {
    const dated = texts[locale];
    if (dated !== undefined) result[locale] = { text: dated.text, changedAt: dated.changedAt };
  }
  return result;
}
