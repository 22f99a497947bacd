import { documentFormat } from "#register/document.ts";
import type { Field, Fields } from "#register/field.ts";
import { fold } from "#register/fold.ts";
import { isLocale } from "#register/locale.ts";
import { collections } from "#register/registry.ts";
import { texts } from "../texts.ts";
import { type CellValue, cellText, columnName, type Workbook } from "../workbook/workbook.ts";
import { textsIn, valueNamed } from "./names.ts";
import { type ReadTable, registerTables } from "./tables.ts";

type Container = Record<string, unknown>;

/** Where something stands in a workbook; `column` as letters, null for the whole row. */
export type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
};

export type ReadRegister = {
  /** The text of a register document, which `parseDocument` then checks. */
  readonly document: string;
  /** Where a place of that document (`/parties/3/legalName`) stands in the workbook. */
  readonly placeOf: (pointer: string) => Place | null;
  /** Rows that belong to nothing, or to something twice. */
  readonly strays: readonly Place[];
};

/** A record, part or row that a row of the workbook became. */
type Made = {
  readonly values: Container;
  readonly table: ReadTable;
  readonly row: number;
  pointer: string;
};

/**
 * Reads what `registerXlsx` wrote, edited by hand perhaps, back as a register document. Columns and sheets may be moved
 * and renamed; new rows may leave the identifier of a part empty. A value nobody knows stays as it was typed.
 */
export function fromXlsx(workbook: Workbook): ReadRegister {
  const { dates, tables } = registerTables(workbook);
  const made = new Map<string, Made>();
  const strays: Place[] = [];
  const document: Container = { format: documentFormat };
  for (const collection of collections) document[collection] = [];
  for (const table of tables.toSorted((a, b) => a.path.length - b.path.length)) {
    const rows = table.rows.toSorted((a, b) => positionOf(a.values) - positionOf(b.values));
    for (const { number, values } of rows) {
      const stray = { sheet: table.sheet, row: number, column: null };
      const record = table.path.length === 0;
      const holder = record
        ? undefined
        : made.get(`${table.collection}\n${cellText(values.get("owner"))}`);
      const list = record
        ? (document[table.collection] as unknown[])
        : listIn(holder, table.within);
      const item = itemOf(table.fields, values, record ? ["id", "archivedAt"] : ["id"]);
      const key = keyOf(table, values, list?.length ?? 0);
      if (list === undefined || made.has(key)) {
        strays.push(stray);
        continue;
      }
      const above = record
        ? `/${table.collection}`
        : `${holder?.pointer}/${table.within.join("/")}`;
      made.set(key, { values: item, table, row: number, pointer: `${above}/${list.length}` });
      list.push(item);
    }
  }
  for (const { changedAt, owner, path, table } of dates) {
    const target = made.get(`${table.split(":")[0]}\n${owner}`);
    const text = target === undefined ? undefined : valueAt(target.values, path.split("."));
    if (isContainer(text)) text["changedAt"] = changedAt;
  }
  const places = new Map([...made.values()].map((one) => [one.pointer, one] as const));
  return {
    document: `${JSON.stringify(document, null, 2)}\n`,
    placeOf: (pointer) => placeIn(places, pointer),
    strays,
  };
}

const positionOf = (values: ReadonlyMap<string, CellValue>) => {
  const position = Number(values.get("position") ?? Number.NaN);
  return Number.isFinite(position) ? position : Number.MAX_SAFE_INTEGER;
};

/** The key other rows refer to a row by: its id, or what it belongs to, the field and its id or position. */
function keyOf(table: ReadTable, values: ReadonlyMap<string, CellValue>, before: number): string {
  const id = cellText(values.get("id"));
  if (table.path.length === 0) return `${table.collection}\n${id}`;
  const owner = cellText(values.get("owner"));
  const name = id === "" ? cellText(values.get("position")) || `+${before}` : id;
  return `${table.collection}\n${owner}/${table.within.join(".")}/${name}`;
}

function listIn(holder: Made | undefined, steps: readonly string[]): unknown[] | undefined {
  if (holder === undefined) return undefined;
  const last = steps.at(-1) ?? "";
  const container = containerAt(holder.values, steps.slice(0, -1));
  const list = (container[last] ??= []);
  return Array.isArray(list) ? list : undefined;
}

function containerAt(values: Container, steps: readonly string[]): Container {
  let here = values;
  for (const step of steps) here = (here[step] ??= {}) as Container;
  return here;
}

function valueAt(values: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (here, step) => (isContainer(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    values,
  );
}

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values of a row, groups and languages included; lists of parts and rows come from their own tables. */
function itemOf(
  fields: Fields,
  values: ReadonlyMap<string, CellValue>,
  kept: readonly string[],
): Container {
  const item: Container = {};
  for (const name of kept) {
    const text = cellText(values.get(name));
    if (text !== "") item[name] = text;
  }
  for (const [path, cell] of values) {
    const steps = path.split(".");
    const found = fieldAt(fields, steps);
    if (found === undefined) continue;
    const container = containerAt(item, steps.slice(0, -1));
    const last = steps.at(-1) ?? "";
    container[last] = found.locale ? { text: String(cell) } : meant(found.field, cell);
  }
  return item;
}

function fieldAt(
  fields: Fields,
  steps: readonly string[],
): { readonly field: Field; readonly locale: boolean } | undefined {
  let inside: Fields = fields;
  for (const [index, step] of steps.entries()) {
    const field = Object.hasOwn(inside, step) ? inside[step] : undefined;
    if (field === undefined) return undefined;
    const rest = steps.length - index - 1;
    if (field.kind === "group") inside = field.fields;
    else if (field.kind === "localised")
      return rest === 1 && isLocale(steps.at(-1) ?? "") ? { field, locale: true } : undefined;
    else
      return rest === 0 && field.kind !== "rows" && field.kind !== "parts"
        ? { field, locale: false }
        : undefined;
  }
  return undefined;
}

const yes = new Set(["yes", "oui", "true", "vrai"]);
const no = new Set(["no", "non", "false", "faux"]);
const none = new Set([fold(texts.en.none), fold(texts.fr.none)]);

/** What a cell means for a field; what it cannot mean stays as typed, for the schema to name. */
function meant(field: Field, cell: CellValue): unknown {
  const text = String(cell);
  switch (field.kind) {
    case "number": {
      const number = Number(
        typeof cell === "string" ? cell.replace(/\s/g, "").replace(",", ".") : cell,
      );
      return Number.isFinite(number) ? number : text;
    }
    case "boolean": {
      if (typeof cell === "boolean") return cell;
      const word = fold(text.trim());
      return yes.has(word) ? true : no.has(word) ? false : text;
    }
    case "choice":
    case "term":
    case "country":
    case "ref":
      return valueNamed(field, text.trim());
    case "countries":
      if (none.has(fold(text.trim()))) return [];
      return textsIn(text).map((line) => valueNamed(field, line.trim()));
    case "choices":
    case "terms":
    case "refs":
      return textsIn(text).map((line) => valueNamed(field, line.trim()));
    case "texts":
      return textsIn(text);
    default:
      return text;
  }
}

function placeIn(places: ReadonlyMap<string, Made>, pointer: string): Place | null {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const made = places.get(pointer.slice(0, end));
    if (made === undefined) continue;
    const rest = pointer
      .slice(end + 1)
      .split("/")
      .filter((step) => !/^\d+$/.test(step));
    const { columns } = made.table;
    for (let length = rest.length; length > 0; length--) {
      const column = columns.indexOf(rest.slice(0, length).join("."));
      if (column !== -1)
        return { sheet: made.table.sheet, row: made.row, column: columnName(column) };
    }
    return { sheet: made.table.sheet, row: made.row, column: null };
  }
  return null;
}
