import type { Field, Fields } from "./field.ts";
import type { Path } from "./pointer.ts";

type Visit = (field: Field, value: unknown, path: Path) => void;

/**
 * Visits every field of a value that has one, groups, rows and parts included. It also walks values that were not
 * validated: what has not the shape of its declaration is passed over. `path` is reused: read it at once.
 */
export function walkValues(
  fields: Fields,
  values: unknown,
  visit: Visit,
  path: (string | number)[] = [],
): void {
  if (!isObject(values)) return;
  for (const name in fields) {
    const field = fields[name];
    const value = values[name];
    if (field === undefined || value === undefined || value === null) continue;
    path.push(name);
    visit(field, value, path);
    if (field.kind === "group") walkValues(field.fields, value, visit, path);
    if ((field.kind === "rows" || field.kind === "parts") && Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        walkValues(field.fields, value[index], visit, path);
        path.pop();
      }
    }
    path.pop();
  }
}

/** Whether it is an object with fields, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
