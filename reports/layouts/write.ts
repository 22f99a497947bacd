import writeExcelFile from "write-excel-file/node";
import type { Register } from "#register/register.ts";
import { pack } from "../workbook/pack.ts";
import { cellForExcel } from "../xlsx/write.ts";
import { stampZip } from "../xlsx/zip-stamp.ts";
import { cnilSheets } from "./cnil.ts";
import { icoSheets } from "./ico.ts";
import type { LayoutCell, LayoutSheet } from "./layout-sheet.ts";

/** The layouts that authorities publish, and the kind of workbook each is written as. */
export type LayoutFormat = "cnil.xlsx" | "cnil.ods" | "ico.xlsx";

/** The register in the layout of an authority; `generatedAt` (ISO 8601) dates the files inside: the same input gives the same bytes. */
export async function registerInLayout(
  register: Register,
  format: LayoutFormat,
  generatedAt: string,
): Promise<Buffer> {
  const sheets = format === "ico.xlsx" ? icoSheets(register) : cnilSheets(register);
  return format === "cnil.ods"
    ? toOds(sheets, new Date(generatedAt))
    : toXlsx(sheets, new Date(generatedAt));
}

async function toXlsx(sheets: readonly LayoutSheet[], date: Date): Promise<Buffer> {
  const written = await writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((cells) => cells.flatMap(excelCells)),
    })),
  ).toBuffer();
  return stampZip(written, date);
}

function excelCells(cell: LayoutCell) {
  if (cell === null || cell === "") return [null];
  if (typeof cell === "string") return [{ ...cellForExcel(cell), wrap: true }];
  const { across = 1, heading } = cell;
  const head = {
    ...cellForExcel(heading),
    fontWeight: "bold" as const,
    wrap: true,
    columnSpan: across,
  };
  return [head, ...Array.from({ length: across - 1 }, () => null)];
}

const escaped = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- XML cannot carry them
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const namespaces = ["office", "table", "text", "style", "fo"]
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "fo" ? "xsl-fo-compatible" : name}:1.0"`,
  )
  .join(" ");

/** An OpenDocument spreadsheet (ISO/IEC 26300): text cells only, which no program runs. */
function toOds(sheets: readonly LayoutSheet[], date: Date): Buffer {
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${escaped(name)}">${rows.map(odsRow).join("")}</table:table>`,
  );
  const styles =
    '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return pack(
    [
      // First and uncompressed, so that programs know the file by its beginning.
      { name: "mimetype", content: type, stored: true },
      { name: "content.xml", content },
      { name: "META-INF/manifest.xml", content: manifest },
    ],
    date,
  );
}

function odsRow(cells: readonly LayoutCell[]): string {
  if (cells.length === 0) return "<table:table-row><table:table-cell/></table:table-row>";
  return `<table:table-row>${cells.map(odsCell).join("")}</table:table-row>`;
}

function odsCell(cell: LayoutCell): string {
  if (cell === null || cell === "") return "<table:table-cell/>";
  const text = typeof cell === "string" ? cell : cell.heading;
  const style = typeof cell === "string" ? "" : ' table:style-name="head"';
  const lines = text.split(/\r?\n/).map((line) => `<text:p>${escaped(line)}</text:p>`);
  return `<table:table-cell office:value-type="string"${style}>${lines.join("")}</table:table-cell>`;
}
