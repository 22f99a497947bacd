/** What a cell holds: a text, a number, yes or no. A date is a text, `2026-03-03` or `2026-03-03T14:30:00`. */
export type CellValue = string | number | boolean;

/** A row that is not empty: its number as the spreadsheet shows it (from 1), its cells from column A on. */
export type SheetRow = { readonly number: number; readonly cells: readonly (CellValue | null)[] };

export type SheetOf<Row> = {
  readonly name: string;
  /** Not shown to the person who opens the file. */
  readonly hidden: boolean;
  readonly rows: readonly Row[];
};

export type WorkbookSheet = SheetOf<SheetRow>;

export type WorkbookKind = "xlsx" | "ods" | "csv";

/** A spreadsheet as data, whatever file it came from: no formulas, no macros, no styles. */
export type Workbook = { readonly kind: WorkbookKind; readonly sheets: readonly WorkbookSheet[] };

/**
 * What a spreadsheet may be. A register of 1,000 activities fits; larger ones travel as a register document.
 * Every limit is checked while the file is read, so that one beyond them costs neither time nor memory.
 */
export const workbookLimits = {
  /** Of the file as it is sent. */
  bytes: 20_000_000,
  /** Files inside it. */
  entries: 2_000,
  /** All that is inside, unpacked. */
  unpackedBytes: 64_000_000,
  /** Elements within elements. */
  depth: 64,
  sheets: 300,
  /** Over all sheets, empty ones not counted. */
  rows: 100_000,
  columns: 1_000,
  cells: 1_000_000,
  /** Ranges of merged cells. */
  merges: 50_000,
  /** Characters over all cells. */
  characters: 40_000_000,
} as const;

/** The letters a spreadsheet puts above a column, from its index (0 is A, 26 is AA). */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** The index of a column from its letters; -1 for what are no letters of a column. */
export function columnIndex(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A cell as the words in it; nothing for an empty one. */
export function cellText(value: CellValue | null | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}
