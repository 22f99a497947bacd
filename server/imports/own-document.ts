import { CsvError, csvLine, csvRows } from "#reports/csv/cells.ts";
import { fromCsv } from "#reports/csv/read.ts";
import type { Workbook } from "#reports/workbook/workbook.ts";
import { fromXlsx, type Place, type ReadRegister } from "#reports/xlsx/read.ts";
import { invalid } from "../refusal.ts";
import type { Layout } from "./recognise.ts";

/** A file that the register itself wrote, as it is or saved again by another program. */
export type OwnFile =
  | { readonly layout: Layout; readonly text: string }
  | { readonly layout: Layout; readonly workbook: Workbook };

/** The register document in a file of our own, and where its places stand in that file. @throws Refusal invalid */
export function ownDocument(file: OwnFile): ReadRegister {
  if (file.layout === "register-json" && "text" in file) {
    return { document: file.text, placeOf: () => null, strays: [] };
  }
  if (file.layout === "register-xlsx" && "workbook" in file) return fromXlsx(file.workbook);
  const text = "text" in file ? file.text : commaSeparated(file.workbook);
  try {
    return { document: fromCsv(text), placeOf: placesIn(text), strays: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid([{ pointer: `/CSV/${error.line}`, detail: error.message, code: "csv" }]);
  }
}

/** Our CSV again where a spreadsheet saved it with other delimiters. */
function commaSeparated({ sheets }: Workbook): string {
  const rows = sheets[0]?.rows ?? [];
  const width = rows[0]?.cells.length ?? 0;
  return rows
    .map(({ cells }) =>
      csvLine(Array.from({ length: width }, (_, index) => String(cells[index] ?? ""))),
    )
    .join("");
}

/** From a place of the document (`/parties/3/legalName`) to the line that says it. */
function placesIn(text: string): (pointer: string) => Place | null {
  const lines = new Map<string, number>();
  const ids = new Map<string, string[]>();
  let columns: readonly number[] = [];
  for (const { cells, line } of csvRows(text)) {
    if (columns.length === 0) {
      columns = ["collection", "recordId", "pointer"].map((name) => cells.indexOf(name));
      continue;
    }
    const [collection = "", id = "", pointer = ""] = columns.map((column) => cells[column] ?? "");
    const known = ids.get(collection) ?? [];
    if (!lines.has(`${collection}\n${id}`)) ids.set(collection, [...known, id]);
    for (const key of [`${collection}\n${id}`, `${collection}\n${id}\n${pointer}`]) {
      if (!lines.has(key)) lines.set(key, line);
    }
  }
  return (pointer) => {
    const [, collection = "", index = "", ...rest] = pointer.split("/");
    const record = `${collection}\n${ids.get(collection)?.[Number(index)] ?? ""}`;
    const row = lines.get(`${record}\n/${rest.join("/")}`) ?? lines.get(record);
    return row === undefined ? null : { sheet: "CSV", row, column: null };
  };
}
