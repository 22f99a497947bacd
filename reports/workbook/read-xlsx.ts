import type { Archive } from "./archive.ts";
import { dateOfSerial } from "./serial-date.ts";
import { SheetBuilder } from "./sheet-builder.ts";
import { type CellValue, columnIndex, type WorkbookSheet } from "./workbook.ts";
import { type Attributes, readXml } from "./xml.ts";
import {
  dateFormats,
  type ListedSheet,
  listSheets,
  sharedTexts,
  TextCollector,
  unescaped,
} from "./xlsx-parts.ts";

type Book = {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
};

/** Reads the worksheets of an Office Open XML workbook (ECMA-376 Part 1, 18.3); `workbook` is its main part. @throws Unreadable */
export async function readXlsx(
  archive: Archive,
  workbook: string,
): Promise<readonly WorkbookSheet[]> {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const builder = new SheetBuilder();
  const { from1904, sheets } = await listSheets(archive, workbook);
  const book: Book = {
    texts: await sharedTexts(archive, `${folder}sharedStrings.xml`, (length) =>
      builder.countText(length),
    ),
    dates: await dateFormats(archive, `${folder}styles.xml`),
    from1904,
  };
  for (const sheet of sheets) await readSheet(archive, sheet, book, builder);
  return builder.finish();
}

async function readSheet(
  archive: Archive,
  { hidden, name, path }: ListedSheet,
  book: Book,
  builder: SheetBuilder,
): Promise<void> {
  builder.begin(name, hidden);
  const inline = new TextCollector();
  let [row, column] = [-1, -1];
  let cell: Attributes = {};
  let value = "";
  let inValue = false;
  await readXml(archive.read(path), {
    open: (element, attributes) => {
      if (element === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
      } else if (element === "c") {
        const [letters, digits] = /^([A-Z]+)(\d+)$/.exec(attributes["r"] ?? "")?.slice(1) ?? [];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        if (digits !== undefined) row = Number(digits) - 1;
        cell = attributes;
        value = "";
        inline.reset();
      } else if (element === "v") inValue = true;
      else if (element === "f") builder.formula(row, column);
      else if (element === "mergeCell") merge(attributes["ref"] ?? "", builder);
      else inline.open(element);
    },
    text: (text) => {
      if (inValue) value += text;
      else inline.add(text);
    },
    close: (element) => {
      if (element === "v") inValue = false;
      else if (element === "c") {
        const read = cell["t"] === "inlineStr" ? inline.take() : valueOf(cell, value, book);
        if (row >= 0 && column >= 0) builder.put(row, column, read);
      } else inline.close(element);
    },
  });
  builder.end();
}

/** What a cell says (18.18.11 has the types); the text of an error such as #N/A stays a text. */
function valueOf(cell: Attributes, value: string, book: Book): CellValue {
  if (value === "") return "";
  switch (cell["t"]) {
    case "s":
      return book.texts[Number(value)] ?? "";
    case "b":
      return value === "1" || value === "true";
    case "d":
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, "");
    case "str":
    case "e":
      return unescaped(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const date = book.dates.has(Number(cell["s"] ?? -1))
        ? dateOfSerial(number, book.from1904)
        : undefined;
      return date ?? number;
    }
  }
}

function merge(ref: string, builder: SheetBuilder): void {
  const [left, top, , bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)?.slice(1) ?? [];
  if (left === undefined) return;
  builder.merge({ left: columnIndex(left), top: Number(top) - 1, bottom: Number(bottom) - 1 });
}
