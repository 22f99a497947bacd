import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { Field, Fields } from "#register/field.ts";
import { type LocalisedText, locales } from "#register/locale.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { ReportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { isSimple, type SimpleField, writtenValues } from "../values.ts";
import { linesOf, nameInCell } from "./names.ts";

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
  /** The collection and, for parts and rows, the path of their field: `activities:purposes.grounds`. */
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

type ListField = Extract<Field, { readonly kind: "rows" | "parts" }>;

type Table = {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: (readonly Cell[])[];
};

/**
 * The register as sheets: one per collection and one per kind of part or row that occurs, and one for what cells have
 * no room for: when a text was changed. A reference is written “title [id]”, so that it reads well and can be followed.
 * `fromSheets` reads them back.
 */
export function registerSheets(context: ReportContext): readonly Sheet[] {
  const { locale, texts, titles } = context;
  const dates: (readonly Cell[])[] = [];
  const sheets = collections.flatMap((collection) => {
    const entity = entityOf(collection);
    const leading = [
      { label: texts.identifier, path: "id" },
      { label: texts.archivedAt, path: "archivedAt" },
      { label: texts.record, path: "title" },
    ];
    const tables = new Map<string, Table>();
    const own = tableOf(tables, collection, entity.plural[locale], leading, entity.fields, context);
    for (const record of context.register.records[collection]) {
      const values = record as unknown as Kept & Values;
      const title = titles.record(collection, values);
      own.rows.push([
        record.id,
        record.archivedAt,
        title,
        ...cells(entity.fields, values, context),
      ]);
      const place = { table: collection, owner: record.id, within: "", dates };
      dates.push(...textDates(entity.fields, values, place));
      addLists(tables, entity.fields, values, place, entity.plural[locale], context);
    }
    return [...tables.values()].filter((table) => table.rows.length > 0);
  });
  return dates.length === 0 ? sheets : [...sheets, datesSheet(dates, context)];
}

/** Where lists of a record or part are: its table, its key there, the groups on the way. */
type Place = {
  readonly table: string;
  readonly owner: string;
  readonly within: string;
  readonly dates: (readonly Cell[])[];
};

function tableOf(
  tables: Map<string, Table>,
  table: string,
  name: string,
  leading: readonly Column[],
  fields: Fields,
  context: ReportContext,
): Table {
  const known = tables.get(table);
  if (known !== undefined) return known;
  const made = { name, table, columns: [...leading, ...columnsOf(fields, context)], rows: [] };
  tables.set(table, made);
  return made;
}

/** Adds the parts and rows of a record to their tables, and theirs, at any depth. */
function addLists(
  tables: Map<string, Table>,
  fields: Fields,
  values: Values,
  place: Place,
  heading: string,
  context: ReportContext,
): void {
  const { texts } = context;
  for (const [name, field] of Object.entries(fields)) {
    if (isSimple(field) || isEmpty(field, values[name])) continue;
    const within = `${place.within}${name}`;
    const label = `${heading} › ${field.label[context.locale]}`;
    if (field.kind === "group") {
      const inGroup = { ...place, within: `${within}.` };
      addLists(tables, field.fields, values[name] as Values, inGroup, label, context);
      continue;
    }
    const leading = [
      { label: texts.belongsTo, path: "owner" },
      { label: texts.position, path: "position" },
      ...(field.kind === "parts" ? [{ label: texts.identifier, path: "id" }] : []),
    ];
    const path = `${place.table}${place.table.includes(":") ? "." : ":"}${within}`;
    const table = tableOf(tables, path, label, leading, field.fields, context);
    for (const [index, item] of (values[name] as readonly Values[]).entries()) {
      const id = idOf(field, item);
      const own = id === null ? [] : [id];
      table.rows.push([place.owner, index + 1, ...own, ...cells(field.fields, item, context)]);
      const owner = `${place.owner}/${within}/${id ?? index + 1}`;
      const next = { ...place, table: path, owner, within: "" };
      next.dates.push(...textDates(field.fields, item, next));
      addLists(tables, field.fields, item, next, label, context);
    }
  }
}

/** When the texts of a record or part were changed, those of its lists apart. */
function* textDates(
  fields: Fields,
  values: Values,
  { owner, table, within }: Place,
): Generator<readonly Cell[]> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (isEmpty(field, value)) continue;
    if (field.kind === "group") {
      const inGroup = { table, owner, within: `${within}${name}.`, dates: [] };
      yield* textDates(field.fields, value as Values, inGroup);
    }
    if (field.kind !== "localised") continue;
    for (const locale of locales) {
      const { changedAt = null } = (value as LocalisedText)[locale] ?? {};
      if (changedAt !== null) yield [table, owner, `${within}${name}.${locale}`, changedAt];
    }
  }
}

function datesSheet(rows: readonly (readonly Cell[])[], { texts }: ReportContext): Sheet {
  const columns = [
    { label: texts.table, path: "table" },
    { label: texts.belongsTo, path: "owner" },
    { label: texts.field, path: "path" },
    { label: texts.textChangedAt, path: "changedAt" },
  ];
  return { name: texts.textDates, table: "recital:texts", columns, rows };
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
  switch (field.kind) {
    case "number":
      return Number(value);
    case "text":
    // Dates as the register has them: a date cell of a spreadsheet depends on its locale and its time zone.
    case "date":
      return String(value);
    case "texts":
      return linesOf(value as readonly string[]);
    case "localised":
    case "boolean":
      return writtenValues(field, value, context)[0]?.text ?? null;
    default: {
      const written = writtenValues(field, value, context);
      const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
      if (ids.length === 0) return written[0]?.text ?? null;
      return ids.map((id, index) => nameInCell(field, id, written[index]?.text ?? id)).join("\n");
    }
  }
}
