import { CsvError, csvRows } from "../csv/cells.ts";
import { SheetBuilder } from "./sheet-builder.ts";
import { Unreadable } from "./unreadable.ts";
import type { WorkbookSheet } from "./workbook.ts";

/**
 * The text of a file: by its byte-order mark UTF-8 or UTF-16, else UTF-8, else the Windows-1252 that Excel writes in
 * Western Europe. Undefined for what has characters no text has.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const text =
    decoded(bytes, marked ?? "utf-8") ??
    (marked === undefined ? decoded(bytes, "windows-1252") : undefined);
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text === undefined || /[\u0000-\u0008\u000E-\u001A\uFFFE\uFFFF]/.test(text)
    ? undefined
    : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The table in a text, cells separated by commas, semicolons or tabs, whichever its first line has most of. @throws Unreadable */
export function readTextTable(text: string, name: string): readonly WorkbookSheet[] {
  const builder = new SheetBuilder();
  builder.begin(name, false);
  try {
    let row = 0;
    for (const { cells } of csvRows(
      text.includes("\n") ? text : text.replaceAll("\r", "\n"),
      delimiterOf(text),
    )) {
      for (const [column, cell] of cells.entries()) builder.put(row, column, cell);
      row += 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable("broken-csv", { line: error.line });
    throw error;
  }
  return builder.finish();
}

function delimiterOf(text: string): string {
  // French spreadsheets separate by semicolons, a comma being their decimal sign; some begin by saying so.
  const said = /^\uFEFF?sep=(.)\r?\n/.exec(text)?.[1];
  if (said !== undefined) return said;
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? "").replace(
    /"(?:[^"]|"")*"/g,
    "",
  );
  const counted = [",", ";", "\t"].map((delimiter) => ({
    delimiter,
    count: first.split(delimiter).length,
  }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}
