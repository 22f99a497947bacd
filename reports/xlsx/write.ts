import writeExcelFile from "write-excel-file/node";
import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { reportContext } from "../context.ts";
import { cut, longCells } from "./long-cells.ts";
import { type Cell, registerSheets, type Sheet } from "./sheets.ts";
import { stampZip } from "./zip-stamp.ts";

const longestName = 31;

/**
 * The register as a workbook: a sheet per collection and per kind of part, labels in the first row, the names of the
 * fields in the second (the first of them with its table, so that a sheet may be renamed), both frozen. Texts are text cells whatever they begin with; there are no formulas.
 * `generatedAt` (ISO 8601) is the date of the files inside; the same input gives the same bytes.
 */
export async function registerXlsx(
  register: Register,
  options: { readonly locale: Locale; readonly generatedAt: string },
): Promise<Buffer> {
  const context = reportContext(register, options.locale);
  const tables = registerSheets(context);
  const long = longCells(tables, context.texts);
  const sheets = long === undefined ? tables : [...tables, long];
  const names = new Set<string>();
  const written = await writeExcelFile(
    (sheets.length === 0 ? [nothing] : sheets).map((sheet) => ({
      sheet: uniqueName(sheet.name, names),
      stickyRowsCount: 2,
      columns: sheet.columns.map((_, index) => ({ width: widthOf(sheet, index) })),
      data: [
        sheet.columns.map(({ label }) => ({ ...cellForExcel(label), fontWeight: "bold" as const })),
        sheet.columns.map(({ path }, index) => ({
          ...cellForExcel(index === 0 ? `${sheet.table}:${path}` : path),
          textColor: "#6b6862",
          fontSize: 8,
        })),
        ...sheet.rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer();
  return stampZip(written, new Date(options.generatedAt));
}

const nothing: Sheet = {
  name: "register",
  table: "organisations",
  columns: [{ label: "", path: "id" }],
  rows: [],
};

function cellOf(value: Cell) {
  if (value === null) return null;
  return typeof value === "number" ? { value, type: Number } : cellForExcel(value);
}

/**
 * Characters that XML cannot carry or discourages (XML 1.0, 2.2), the replacement character, which the library leaves
 * out as well, and what would be read as their escape, as Excel writes them: `_x000D_`.
 */
const escaped = (text: string) =>
  text.replace(
    /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD|_(?=x[0-9A-Fa-f]{4}_)/gu,
    (character) => character.split("").map(unitEscaped).join(""),
  );

const unitEscaped = (unit: string) =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A text cell of `write-excel-file`: no program takes it for a formula, whatever it begins with. */
export const cellForExcel = (value: string) => ({
  value: escaped(cut(value)),
  type: String,
  alignVertical: "top" as const,
  wrap: value.includes("\n") || value.length > 60,
});

/** Characters, from what most of the cells of a column hold. */
function widthOf(sheet: Sheet, index: number): number {
  let longest = sheet.columns[index]?.label.length ?? 0;
  for (const row of sheet.rows.slice(0, 200)) {
    const value = row[index];
    if (typeof value !== "string") continue;
    for (const line of value.split("\n")) longest = Math.max(longest, line.length);
  }
  return Math.min(60, Math.max(8, longest + 2));
}

/** A name Excel accepts and no other sheet has: at most 31 characters, none of []:*?/\, no apostrophe at the ends. */
function uniqueName(name: string, taken: Set<string>): string {
  const clean = name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const room = longestName - suffix.length;
    const short = clean.length <= room ? clean : `…${clean.slice(-(room - 1)).trimStart()}`;
    const candidate = `${short}${suffix}`;
    const key = candidate.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}
