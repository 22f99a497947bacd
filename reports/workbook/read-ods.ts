import type { Archive } from "./archive.ts";
import { SheetBuilder } from "./sheet-builder.ts";
import { Unreadable } from "./unreadable.ts";
import { type CellValue, type WorkbookSheet, workbookLimits } from "./workbook.ts";
import { type Attributes, readXml } from "./xml.ts";

/** Reads the tables of an OpenDocument spreadsheet (ISO/IEC 26300, 9). @throws Unreadable */
export async function readOds(archive: Archive): Promise<readonly WorkbookSheet[]> {
  await refuseEncrypted(archive);
  const reader = new OdsReader();
  await readXml(archive.read("content.xml"), {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.builder.finish();
}

async function refuseEncrypted(archive: Archive): Promise<void> {
  const manifest = "META-INF/manifest.xml";
  if (!archive.names.has(manifest)) return;
  await readXml(archive.read(manifest), {
    open: (name) => {
      if (name === "encryption-data") throw new Unreadable("encrypted");
    },
  });
}

const repeated = (value: string | undefined) => Math.max(1, Number(value ?? 1) || 1);

class OdsReader {
  readonly builder = new SheetBuilder();
  #hiddenStyles = new Set<string>();
  #style = "";
  #row = 0;
  #column = 0;
  #rowRepeat = 1;
  /** The cells of the row being read, for rows that are repeated. */
  #cells: { column: number; value: CellValue }[] = [];
  #cell: Attributes | null = null;
  #covered = false;
  #text: string[] = [];
  /** Within a comment: its text is not the cell's. */
  #inComment = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#inComment > 0 || name === "annotation") this.#inComment += 1;
    else if (this.#cell !== null) this.#openInCell(name, attributes);
    else if (name === "style") this.#style = attributes["style:name"] ?? "";
    else if (name === "table-properties" && attributes["table:display"] === "false")
      this.#hiddenStyles.add(this.#style);
    else if (name === "table") {
      const hidden = this.#hiddenStyles.has(attributes["table:style-name"] ?? "");
      this.builder.begin(attributes["table:name"] ?? "", hidden);
      this.#row = 0;
    } else if (name === "table-row") {
      this.#rowRepeat = repeated(attributes["table:number-rows-repeated"]);
      this.#column = 0;
      this.#cells = [];
    } else if (name === "table-cell" || name === "covered-table-cell") {
      // What lies under a merged cell is not seen, whatever it once held.
      this.#cell =
        name === "table-cell"
          ? attributes
          : { "table:number-columns-repeated": attributes["table:number-columns-repeated"] ?? "1" };
      this.#covered = name !== "table-cell";
      this.#text = [];
    }
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === "p") this.#text.push("");
    else if (name === "s") this.text(" ".repeat(Math.min(1000, repeated(attributes["text:c"]))));
    else if (name === "tab") this.text("\t");
    else if (name === "line-break") this.text("\n");
  }

  text(text: string): void {
    if (this.#cell === null || this.#inComment > 0 || this.#text.length === 0) return;
    this.#text[this.#text.length - 1] += text;
  }

  close(name: string): void {
    if (this.#inComment > 0) this.#inComment -= 1;
    else if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    else if (name === "table-row") this.#closeRow();
    else if (name === "table") this.builder.end();
  }

  #closeCell(): void {
    const cell = this.#cell ?? {};
    this.#cell = null;
    if (cell["table:formula"] !== undefined) this.builder.formula(this.#row, this.#column);
    const bottom = this.#row + repeated(cell["table:number-rows-spanned"]) - 1;
    this.builder.merge({ top: this.#row, left: this.#column, bottom });
    const value = this.#covered ? "" : valueOf(cell, this.#text.join("\n"));
    const times = repeated(cell["table:number-columns-repeated"]);
    if (value !== "") {
      // A row is filled to the end by repeating empty cells; so many with something in them are none of a person's.
      if (times > workbookLimits.columns)
        throw new Unreadable("too-many-cells", { limit: workbookLimits.cells });
      for (let n = 0; n < times; n++) this.#cells.push({ column: this.#column + n, value });
    }
    this.#column += times;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) {
      for (let n = 0; n < this.#rowRepeat; n++)
        for (const { column, value } of this.#cells) this.builder.put(this.#row + n, column, value);
    }
    this.#row += this.#rowRepeat;
  }
}

function valueOf(cell: Attributes, text: string): CellValue {
  const number = Number(cell["office:value"]);
  switch (cell["office:value-type"]) {
    case "float":
    case "currency":
    case "percentage":
      return cell["office:value"] === undefined || !Number.isFinite(number) ? text : number;
    case "date":
      return (cell["office:date-value"] ?? text).replace(/T00:00:00(?:\.0+)?$/, "");
    case "boolean":
      return cell["office:boolean-value"] === "true";
    default:
      return cell["office:string-value"] ?? text;
  }
}
