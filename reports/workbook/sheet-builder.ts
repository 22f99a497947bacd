import { Unreadable } from "./unreadable.ts";
import {
  type CellValue,
  columnName,
  type SheetRow,
  type WorkbookSheet,
  workbookLimits,
} from "./workbook.ts";

/** Cells that are one for the person who reads them; rows and columns count from 0. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number };

const mostNamedFormulas = 5;

/** Collects the sheets of a workbook and holds what comes against the limits as it comes. */
export class SheetBuilder {
  readonly #sheets: WorkbookSheet[] = [];
  readonly #formulas: string[] = [];
  #rows = 0;
  #cells = 0;
  #merges = 0;
  #characters = 0;
  #current: {
    name: string;
    hidden: boolean;
    rows: Map<number, (CellValue | null)[]>;
    merges: Merge[];
  } | null = null;

  begin(name: string, hidden: boolean): void {
    this.end();
    if (this.#sheets.length >= workbookLimits.sheets)
      throw new Unreadable("too-many-sheets", { limit: workbookLimits.sheets });
    this.#current = { name, hidden, rows: new Map(), merges: [] };
  }

  /** Puts a value where it stands; row and column count from 0. */
  put(row: number, column: number, value: CellValue): void {
    const sheet = this.#current;
    if (sheet === null || value === "") return;
    if (column >= workbookLimits.columns)
      throw new Unreadable("too-many-columns", {
        limit: workbookLimits.columns,
        sheet: sheet.name,
      });
    let cells = sheet.rows.get(row);
    if (cells === undefined) {
      this.#rows += 1;
      if (this.#rows > workbookLimits.rows)
        throw new Unreadable("too-many-rows", { limit: workbookLimits.rows });
      cells = [];
      sheet.rows.set(row, cells);
    }
    this.#countCells(Math.max(1, column + 1 - cells.length));
    this.countText(typeof value === "string" ? value.length : 0);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** Empty cells before one that is not count too: they take as much room. */
  #countCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > workbookLimits.cells)
      throw new Unreadable("too-many-cells", { limit: workbookLimits.cells });
  }

  /** Counts text that is kept, so that shared texts are limited before a cell refers to them. */
  countText(characters: number): void {
    this.#characters += characters;
    if (this.#characters > workbookLimits.characters)
      throw new Unreadable("too-much-text", { limit: workbookLimits.characters });
  }

  formula(row: number, column: number): void {
    if (this.#formulas.length < mostNamedFormulas)
      this.#formulas.push(`${this.#current?.name ?? ""}!${columnName(column)}${row + 1}`);
  }

  merge(merge: Merge): void {
    if (merge.bottom <= merge.top) return;
    this.#merges += 1;
    if (this.#merges > workbookLimits.merges)
      throw new Unreadable("too-many-merges", { limit: workbookLimits.merges });
    this.#current?.merges.push(merge);
  }

  end(): void {
    const sheet = this.#current;
    this.#current = null;
    if (sheet === null) return;
    for (const merge of sheet.merges) this.#spread(sheet.rows, merge);
    const rows = [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): SheetRow => ({ number: row + 1, cells }));
    this.#sheets.push({ name: sheet.name, hidden: sheet.hidden, rows });
  }

  /** A value that stands beside several rows is said of each of them. Rows that hold nothing else stay empty. */
  #spread(rows: Map<number, (CellValue | null)[]>, { bottom, left, top }: Merge): void {
    const value = rows.get(top)?.[left];
    if (value === undefined || value === null) return;
    const below =
      bottom - top > rows.size
        ? [...rows.keys()].filter((row) => row > top && row <= bottom)
        : Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
    this.#countCells(Math.min(bottom - top, rows.size));
    for (const row of below) {
      const cells = rows.get(row);
      if (cells === undefined) continue;
      while (cells.length <= left) cells.push(null);
      cells[left] ??= value;
    }
  }

  /** The sheets, or the refusal of a workbook that computes something. @throws Unreadable */
  finish(): readonly WorkbookSheet[] {
    this.end();
    if (this.#formulas.length > 0)
      throw new Unreadable("formulas", { cells: this.#formulas.join(", ") });
    return this.#sheets;
  }
}
