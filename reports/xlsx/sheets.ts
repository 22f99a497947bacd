import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { Field, Fields } from "#register/field.ts";
import { type LocalisedText, locales } from "#register/locale.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { ReportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { isSimple, type SimpleField, writtenValues } from "../values.ts";

export type Cell = string | number | null;

export type Column = {
  /** For people, in the language of the report. */
  readonly label: string;
  /** For programs: the path of the field in its record or part. */
  readonly path: string;
};

/** Records of a collection, or the parts or rows of one field, each with what it belongs to. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

type ListField = Extract<Field, { readonly kind: "rows" | "parts" }>;

type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: (readonly Cell[])[];
};

/**
 * The register as sheets: one per collection and one per kind of part or row that occurs. A reference is written
 * “title [id]”, so that it reads well and can still be followed.
 */
export function registerSheets(context: ReportContext): readonly Sheet[] {
  const { locale, texts, titles } = context;
  return collections.flatMap((collection) => {
    const entity = entityOf(collection);
    const leading = [
      { label: texts.identifier, path: "id" },
      { label: texts.archivedAt, path: "archivedAt" },
      { label: texts.record, path: "title" },
    ];
    const tables = new Map<string, Table>();
    const own = tableOf(tables, "", entity.plural[locale], leading, entity.fields, context);
    for (const record of context.register.records[collection]) {
      const values = record as unknown as Kept & Values;
      const title = titles.record(collection, values);
      own.rows.push([
        record.id,
        record.archivedAt,
        title,
        ...cells(entity.fields, values, context),
      ]);
      addLists(tables, entity.fields, values, record.id, "", entity.plural[locale], context);
    }
    return [...tables.values()].filter((table) => table.rows.length > 0);
  });
}

function tableOf(
  tables: Map<string, Table>,
  path: string,
  name: string,
  leading: readonly Column[],
  fields: Fields,
  context: ReportContext,
): Table {
  const known = tables.get(path);
  if (known !== undefined) return known;
  const table = { name, columns: [...leading, ...columnsOf(fields, context)], rows: [] };
  tables.set(path, table);
  return table;
}

/** Adds the parts and rows of a record to their tables, and theirs, at any depth. */
function addLists(
  tables: Map<string, Table>,
  fields: Fields,
  values: Values,
  owner: string,
  above: string,
  heading: string,
  context: ReportContext,
): void {
  const { texts } = context;
  for (const [name, field] of Object.entries(fields)) {
    if (isSimple(field) || isEmpty(field, values[name])) continue;
    const path = `${above}${name}`;
    const label = `${heading} › ${field.label[context.locale]}`;
    if (field.kind === "group") {
      const group = values[name] as Values;
      addLists(tables, field.fields, group, owner, `${path}.`, label, context);
      continue;
    }
    const leading = [
      { label: texts.belongsTo, path: "owner" },
      { label: texts.position, path: "position" },
      ...(field.kind === "parts" ? [{ label: texts.identifier, path: "id" }] : []),
    ];
    const table = tableOf(tables, path, label, leading, field.fields, context);
    for (const [index, item] of (values[name] as readonly Values[]).entries()) {
      const id = idOf(field, item);
      const own = id === null ? [] : [id];
      table.rows.push([owner, index + 1, ...own, ...cells(field.fields, item, context)]);
      const next = `${owner}/${name}/${id ?? index + 1}`;
      addLists(tables, field.fields, item, next, `${path}.`, label, context);
    }
  }
}

const idOf = (field: ListField, item: Values) =>
  field.kind === "parts" ? String(item["id"]) : null;

function columnsOf(
  fields: Fields,
  context: ReportContext,
  heading = "",
  above = "",
): readonly Column[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Column[] => {
    const label = `${heading}${field.label[context.locale]}`;
    const path = `${above}${name}`;
    if (field.kind === "group") return columnsOf(field.fields, context, `${label} › `, `${path}.`);
    if (field.kind === "localised") {
      return locales.map((locale) => ({
        label: `${label} (${locale.toUpperCase()})`,
        path: `${path}.${locale}`,
      }));
    }
    return isSimple(field) ? [{ label, path }] : [];
  });
}

/** The cells of a record or part in the order of its columns; parts and rows are on sheets of their own. */
function cells(fields: Fields, values: Values | null, context: ReportContext): readonly Cell[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Cell[] => {
    const value = values?.[name];
    if (field.kind === "group")
      return cells(field.fields, (value ?? null) as Values | null, context);
    if (field.kind === "localised") {
      return locales.map((locale) => (value as LocalisedText | undefined)?.[locale]?.text ?? null);
    }
    return isSimple(field) ? [cell(field, value, context)] : [];
  });
}

function cell(field: SimpleField, value: unknown, context: ReportContext): Cell {
  if (isEmpty(field, value)) return null;
  if (field.kind === "number") return Number(value);
  // Dates as the register has them: a date cell of a spreadsheet depends on its locale and its time zone.
  if (field.kind === "date") return String(value);
  const written = writtenValues(field, value, context).map((entry) => entry.text);
  if (field.kind !== "ref" && field.kind !== "refs") return written.join("\n");
  const ids = (field.kind === "ref" ? [value] : value) as readonly string[];
  return ids.map((id, index) => `${written[index] ?? id} [${id}]`).join("\n");
}
