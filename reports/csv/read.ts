import { documentFormat } from "#register/document.ts";
import type { Field, Fields } from "#register/field.ts";
import { isLocale } from "#register/locale.ts";
import { collections, entityOf, isCollection } from "#register/registry.ts";
import { type CsvRow, CsvError, csvRows } from "./cells.ts";
import { csvColumns } from "./write.ts";

type Container = Record<string, unknown>;

/** What a step of a pointer leads to, as the declarations have it. */
type Shape =
  | { readonly kind: "fields"; readonly fields: Fields; readonly extra: readonly string[] }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "languages" }
  | { readonly kind: "value"; readonly field: Field | null };

/**
 * Reads what `toCsv` wrote back as the text of a register document, which `parseDocument` then checks. Throws
 * `CsvError` with the line for what is no such file: other columns, an unknown collection or place, a gap in a list.
 */
export function fromCsv(text: string): string {
  const rows = csvRows(text);
  const columns = columnsOf(rows.next().value ?? undefined);
  const documents = new Map<string, Map<string, Container>>(
    collections.map((collection) => [collection, new Map()]),
  );
  for (const row of rows) {
    const at = (name: (typeof csvColumns)[number]) => row.cells[columns[name] ?? -1] ?? "";
    const collection = at("collection");
    const records = documents.get(collection);
    if (records === undefined || !isCollection(collection)) {
      throw new CsvError(`There is no collection “${collection}”`, row.line);
    }
    const id = at("recordId");
    const record = records.get(id) ?? {};
    records.set(id, record);
    const shape: Shape = {
      kind: "fields",
      fields: entityOf(collection).fields,
      extra: ["id", "archivedAt"],
    };
    put(record, shape, at("pointer"), at("value"), row.line);
  }
  const document: Container = { format: documentFormat };
  for (const [collection, records] of documents) document[collection] = [...records.values()];
  return `${JSON.stringify(document, null, 2)}\n`;
}

function columnsOf(head: CsvRow | undefined): Readonly<Record<string, number>> {
  const names = head?.cells ?? [];
  const needed = ["collection", "recordId", "pointer", "value"];
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new CsvError(`Columns are missing: ${missing.join(", ")}`, 1);
  return Object.fromEntries(csvColumns.map((name) => [name, names.indexOf(name)]));
}

/** Puts a value where its pointer says, making the groups and lists on the way. */
function put(record: Container, shape: Shape, pointer: string, value: string, line: number): void {
  const wrong = () => new CsvError(`There is no place “${pointer}” in such a record`, line);
  const steps = pointer.split("/").slice(1);
  if (!pointer.startsWith("/")) throw wrong();
  let holder: Container | unknown[] = record;
  let here: Shape = shape;
  for (const [index, step] of steps.entries()) {
    const next = shapeAt(here, step);
    if (next === undefined) throw wrong();
    const key = Array.isArray(holder) ? Number(step) : step;
    if (Array.isArray(holder) && Number(key) > holder.length) throw wrong();
    const last = index === steps.length - 1;
    if (last) {
      const final = finalValue(next, value);
      if (final === undefined || Object.hasOwn(holder, key)) throw wrong();
      (holder as Container)[key] = final;
      return;
    }
    if (next.kind === "value") throw wrong();
    if (!Object.hasOwn(holder, key)) {
      (holder as Container)[key] = next.kind === "list" ? [] : {};
    }
    holder = (holder as Container)[key] as Container | unknown[];
    here = next;
  }
}

function shapeAt(shape: Shape, step: string): Shape | undefined {
  if (shape.kind === "list") return /^(?:0|[1-9]\d{0,5})$/.test(step) ? shape.item : undefined;
  if (shape.kind === "languages") {
    const text: Shape = { kind: "fields", fields: {}, extra: ["text", "changedAt"] };
    return isLocale(step) ? text : undefined;
  }
  if (shape.kind === "value") return undefined;
  if (shape.extra.includes(step)) return { kind: "value", field: null };
  const field = Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
  return field === undefined ? undefined : shapeOf(field);
}

function shapeOf(field: Field): Shape {
  const value: Shape = { kind: "value", field };
  switch (field.kind) {
    case "localised":
      return { kind: "languages" };
    case "group":
      return { kind: "fields", fields: field.fields, extra: [] };
    case "rows":
      return { kind: "list", item: { kind: "fields", fields: field.fields, extra: [] } };
    case "parts":
      return { kind: "list", item: { kind: "fields", fields: field.fields, extra: ["id"] } };
    case "choices":
    case "terms":
    case "countries":
    case "refs":
    case "texts":
      return { kind: "list", item: { kind: "value", field: null } };
    default:
      return value;
  }
}

/** What a cell means; undefined where such a place has no value of its own. What it may be is for the schema to say. */
function finalValue(shape: Shape, value: string): unknown {
  if (shape.kind === "list") return value === "[]" ? [] : undefined;
  if (shape.kind === "fields") return value === "{}" ? {} : undefined;
  if (shape.kind !== "value") return undefined;
  if (shape.field?.kind === "boolean" && (value === "true" || value === "false")) {
    return value === "true";
  }
  if (shape.field?.kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) {
    return Number(value);
  }
  return value;
}
