import type { Field, Fields } from "#register/field.ts";
import { type Collection, entityOf, isCollection } from "#register/registry.ts";
import {
  type CellValue,
  cellText,
  type Workbook,
  type WorkbookSheet,
} from "../workbook/workbook.ts";
import { cut, rowKey } from "./long-cells.ts";

/** A sheet that `registerXlsx` wrote, whatever a person called it since. */
export type ReadTable = {
  readonly sheet: string;
  readonly collection: Collection;
  /** The fields from the record down to the list the rows are of; empty for records themselves. */
  readonly path: readonly string[];
  /** The end of that path, from the record or part the rows belong to. */
  readonly within: readonly string[];
  readonly fields: Fields;
  /** The paths of the columns, in order. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly values: ReadonlyMap<string, CellValue>;
  }[];
};

/** When a text was changed: `activities:purposes`, the key of the part, `name.en`. */
export type TextDate = {
  readonly table: string;
  readonly owner: string;
  readonly path: string;
  readonly changedAt: string;
};

export type RegisterTables = {
  readonly tables: readonly ReadTable[];
  readonly dates: readonly TextDate[];
};

const marker = /^([a-z-]+(?::[A-Za-z0-9.]+)?):(id|owner|table)$/;

const markerOf = (sheet: WorkbookSheet) =>
  marker.exec(cellText(sheet.rows.find(({ number }) => number === 2)?.cells[0]));

/** Whether a workbook is one that `registerXlsx` wrote. */
export function isRegisterWorkbook(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => tableNamed(markerOf(sheet)?.[1] ?? "") !== undefined);
}

/** The tables of such a workbook; other sheets that a person added are passed over. */
export function registerTables(workbook: Workbook): RegisterTables {
  const sheets = workbook.sheets.flatMap((sheet) => {
    const [, table, first] = markerOf(sheet) ?? [];
    return table === undefined || first === undefined ? [] : [{ sheet, table, first }];
  });
  const found = sheets.map((one) => ({ ...one, ...cellsOf(one.sheet, one.first) }));
  const long = wholeTexts(found.find(({ table }) => table === "recital:long")?.rows ?? []);
  const tables = found.flatMap(({ columns, rows, sheet, table }): ReadTable[] => {
    const named = tableNamed(table);
    if (named === undefined) return [];
    const whole = rows.map(({ number, values }) => ({
      number,
      values: restored(values, columns, table, long),
    }));
    return [{ sheet: sheet.name, ...named, columns, rows: whole }];
  });
  const dates = (found.find(({ table }) => table === "recital:texts")?.rows ?? []).map(
    ({ values }) => {
      const at = (name: string) => cellText(values.get(name));
      return {
        table: at("table"),
        owner: at("owner"),
        path: at("path"),
        changedAt: at("changedAt"),
      };
    },
  );
  return { tables, dates };
}

function cellsOf(sheet: WorkbookSheet, first: string) {
  const head = sheet.rows.find(({ number }) => number === 2)?.cells ?? [];
  const columns = head.map((cell, index) => (index === 0 ? first : cellText(cell)));
  const rows = sheet.rows
    .filter(({ number }) => number > 2)
    .map(({ cells, number }) => {
      const values = new Map<string, CellValue>();
      for (const [index, cell] of cells.entries()) {
        const path = columns[index] ?? "";
        if (cell !== null && path !== "") values.set(path, cell);
      }
      return { number, values };
    })
    .filter(({ values }) => values.size > 0);
  return { columns, rows };
}

function wholeTexts(
  rows: readonly { readonly values: ReadonlyMap<string, CellValue> }[],
): ReadonlyMap<string, string> {
  const whole = new Map<string, string>();
  const pieces = rows.toSorted(
    (a, b) => Number(a.values.get("piece")) - Number(b.values.get("piece")),
  );
  for (const { values } of pieces) {
    const key = ["table", "owner", "path"].map((name) => String(values.get(name))).join("\n");
    whole.set(key, (whole.get(key) ?? "") + String(values.get("text") ?? ""));
  }
  return whole;
}

/** The cells of a row with those that were cut made whole again, unless somebody wrote something else there. */
function restored(
  values: ReadonlyMap<string, CellValue>,
  columns: readonly string[],
  table: string,
  whole: ReadonlyMap<string, string>,
): ReadonlyMap<string, CellValue> {
  if (whole.size === 0) return values;
  const key = rowKey([values.get(columns[0] ?? ""), values.get(columns[1] ?? "")], columns);
  return new Map(
    [...values].map(([path, value]) => {
      const text = whole.get([table, key, path].join("\n"));
      return [path, text !== undefined && cut(text) === value ? text : value] as const;
    }),
  );
}

/** What a table is of, from the name `registerXlsx` gives it; undefined for what is no table of a register. */
function tableNamed(
  name: string,
): Pick<ReadTable, "collection" | "path" | "within" | "fields"> | undefined {
  const [collection = "", path = ""] = name.split(":");
  if (!isCollection(collection)) return undefined;
  const steps = path === "" ? [] : path.split(".");
  let fields: Fields = entityOf(collection).fields;
  let last: Field | undefined;
  let start = 0;
  for (const [index, step] of steps.entries()) {
    if (last !== undefined && last.kind !== "group") start = index;
    last = Object.hasOwn(fields, step) ? fields[step] : undefined;
    if (last === undefined || !("fields" in last)) return undefined;
    fields = last.fields;
  }
  return last?.kind === "group"
    ? undefined
    : { collection, path: steps, within: steps.slice(start), fields };
}
