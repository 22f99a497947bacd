import type { Texts } from "../texts.ts";
import type { Cell, Sheet } from "./sheets.ts";

/** What a cell can hold: Excel calls a file damaged that says more. */
export const longestText = 32_767;

/** The beginning of a text that a cell has no room for, never half a character. */
export function cut(text: string): string {
  return text.length <= longestText ? text : `${sliced(text, 0, longestText - 1)}…`;
}

function sliced(text: string, start: number, end: number): string {
  const last = text.charCodeAt(end - 1);
  return text.slice(start, last >= 0xd800 && last < 0xdc00 ? end - 1 : end);
}

/** The key of a row that stays when rows are sorted: an id, or what it belongs to and its position there. */
export function rowKey(
  cells: readonly (Cell | boolean | undefined)[],
  columns: readonly string[],
): string {
  return columns[0] === "owner" ? `${cells[0]}/${cells[1]}` : String(cells[0]);
}

/** A sheet with the whole of each text that its cell has no room for, in pieces; undefined where there is none. */
export function longCells(sheets: readonly Sheet[], texts: Texts): Sheet | undefined {
  const rows: Cell[][] = [];
  for (const { columns, rows: from, table } of sheets) {
    const paths = columns.map(({ path }) => path);
    for (const cells of from) {
      for (const [index, value] of cells.entries()) {
        if (typeof value !== "string" || value.length <= longestText) continue;
        for (let start = 0, piece = 1; start < value.length; piece++) {
          const text = sliced(value, start, Math.min(value.length, start + longestText));
          rows.push([table, rowKey(cells, paths), paths[index] ?? "", piece, text]);
          start += text.length;
        }
      }
    }
  }
  if (rows.length === 0) return undefined;
  const columns = [
    { label: texts.table, path: "table" },
    { label: texts.belongsTo, path: "owner" },
    { label: texts.field, path: "path" },
    { label: texts.position, path: "piece" },
    { label: texts.continued, path: "text" },
  ];
  return { name: texts.continued, table: "recital:long", columns, rows };
}
