import { emptyValue, emptyValues, isEmpty } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { type Locale, locales } from "#register/locale.ts";
import { type Problem, problemAt } from "#register/problem.ts";
import { isObject } from "#register/walk.ts";

/** Values of a form: as a record has them, with half-filled groups and new parts. */
export type FormValues = Readonly<Record<string, unknown>>;

const stepsOf = (pointer: string): string[] => pointer.split("/").slice(1);

/** What stands at a place (JSON Pointer); undefined where there is nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of stepsOf(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** The same values with another one at a place; what lies beside the way there keeps its identity. */
export function withValueAt(root: FormValues, pointer: string, value: unknown): FormValues {
  return replaced(root, stepsOf(pointer), value) as FormValues;
}

function replaced(container: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(container)) {
    const index = Number(step);
    return container.with(index, replaced(container[index], rest, value));
  }
  const object = isObject(container) ? container : {};
  return { ...object, [step]: replaced(object[step], rest, value) };
}

/** Values as the API takes them: every field present, blank texts and groups in which nothing is said as empty. */
export function completed(fields: Fields, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, completedValue(field, values[name])]),
  );
}

function completedValue(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return emptyValue(field);
  switch (field.kind) {
    case "text":
      return blankAsNull(value);
    case "texts":
      return listOf(value).filter((text) => blankAsNull(text) !== null);
    case "localised":
      return writtenOnly(value);
    case "group": {
      const inner = completed(field.fields, isObject(value) ? value : {});
      return isEmpty(field, inner) ? null : inner;
    }
    case "rows":
    case "parts":
      return listOf(value).map((item) => {
        const values = isObject(item) ? item : {};
        const { id } = values;
        return { ...(id === undefined ? {} : { id }), ...completed(field.fields, values) };
      });
    default:
      return value;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const blankAsNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;

function writtenOnly(value: unknown): unknown {
  if (!isObject(value)) return {};
  const written = locales.filter((locale) => {
    const text = value[locale];
    return isObject(text) && blankAsNull(text["text"]) !== null;
  });
  return Object.fromEntries(written.map((locale) => [locale, value[locale]]));
}

/** The required fields of completed values that say nothing, each with its place. */
export function missingIn(fields: Fields, values: FormValues, locale: Locale): readonly Problem[] {
  return missing(fields, values, locale, []);
}

function missing(
  fields: Fields,
  values: FormValues,
  locale: Locale,
  path: readonly (string | number)[],
): Problem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    const here = [...path, name];
    if (isEmpty(field, value)) {
      return field.required === true ? [problemAt(here, "required", locale)] : [];
    }
    if (field.kind === "group" && isObject(value))
      return missing(field.fields, value, locale, here);
    if (field.kind !== "rows" && field.kind !== "parts") return [];
    return listOf(value).flatMap((item, index) =>
      isObject(item) ? missing(field.fields, item, locale, [...here, index]) : [],
    );
  });
}

/** A new row, or a new part with the id others will refer to it by. */
export function newItem(field: Field & { kind: "rows" | "parts" }, id: string): FormValues {
  const values = emptyValues(field.fields);
  return field.kind === "parts" ? { id, ...values } : values;
}

/** The id of the element that shows the field at a place of a form; a dialog over a form is a form of its own. */
export function elementId(form: string, pointer: string): string {
  return `${form}${pointer.replaceAll("/", "-")}`;
}

/** The problems at a place or below it. */
export function problemsWithin(problems: readonly Problem[], pointer: string): readonly Problem[] {
  return problems.filter(
    (problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`),
  );
}
