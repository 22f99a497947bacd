import { pack, type Packed } from "../pack.ts";
import { columnName } from "../workbook.ts";

/** A cell of a workbook made for a test: a text, a number, yes or no, a date, a formula, or nothing. */
export type TestCell = string | number | boolean | Date | { readonly formula: string } | null;

export type TestSheet = {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** Ranges such as A2:A4. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
};

const at = new Date("2026-03-03T12:00:00.000Z");
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const xml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const dayMs = 86_400_000;

/** An XLSX workbook as a spreadsheet program would save it; `extra` files are packed beside its own. */
export function xlsxOf(sheets: readonly TestSheet[], extra: readonly Packed[] = []): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const texts: string[] = [];
  const shared = (text: string) => {
    const known = texts.indexOf(text);
    return known === -1 ? texts.push(text) - 1 : known;
  };
  const cell = (value: TestCell, row: number, column: number): string => {
    const ref = `r="${columnName(column)}${row + 1}"`;
    if (value === null || value === "") return "";
    if (typeof value === "number") return `<c ${ref}><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c ${ref} t="b"><v>${value ? 1 : 0}</v></c>`;
    if (value instanceof Date)
      return `<c ${ref} s="1"><v>${(value.getTime() - Date.UTC(1899, 11, 30)) / dayMs}</v></c>`;
    if (typeof value === "object") return `<c ${ref}><f>${xml(value.formula)}</f><v>1</v></c>`;
    return `<c ${ref} t="s"><v>${shared(value)}</v></c>`;
  };
  const worksheets = sheets.map((sheet, index): Packed => {
    const rows = sheet.rows.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join("")}</row>`,
    );
    const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return {
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${declaration}<worksheet ${namespace}><sheetData>${rows.join("")}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    };
  });
  const listed = sheets.map(
    ({ hidden, name }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden === true ? ' state="hidden"' : ""}/>`,
  );
  return pack(
    [
      {
        name: "[Content_Types].xml",
        content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/></Types>`,
      },
      {
        name: "xl/workbook.xml",
        content: `${declaration}<workbook ${namespace} xmlns:r="${relations}"><sheets>${listed.join("")}</sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
      },
      {
        name: "xl/styles.xml",
        content: `${declaration}<styleSheet ${namespace}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      },
      ...worksheets,
      {
        name: "xl/sharedStrings.xml",
        content: `${declaration}<sst ${namespace}>${texts.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join("")}</sst>`,
      },
      ...extra,
    ],
    at,
  );
}

/** An ODS workbook as LibreOffice would save it, its rows and sheets filled up with repeated empty cells. */
export function odsOf(sheets: readonly TestSheet[], extra: readonly Packed[] = []): Buffer {
  const cell = (value: TestCell): string => {
    if (value === null || value === "") return "<table:table-cell/>";
    if (typeof value === "number")
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    if (typeof value === "boolean")
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>x</text:p></table:table-cell>`;
    if (value instanceof Date)
      return `<table:table-cell office:value-type="date" office:date-value="${value.toISOString().slice(0, 10)}"><text:p>x</text:p></table:table-cell>`;
    if (typeof value === "object")
      return `<table:table-cell table:formula="of:=${xml(value.formula)}" office:value-type="float" office:value="1"/>`;
    const lines = value.split("\n").map((line) => `<text:p>${xml(line)}</text:p>`);
    return `<table:table-cell office:value-type="string">${lines.join("")}</table:table-cell>`;
  };
  const filling = '<table:table-cell table:number-columns-repeated="16000"/>';
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${xml(name)}">${rows.map((cells) => `<table:table-row>${cells.map(cell).join("")}${filling}</table:table-row>`).join("")}<table:table-row table:number-rows-repeated="1048000">${filling}</table:table-row></table:table>`,
  );
  return pack(
    [
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      {
        name: "content.xml",
        content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`,
      },
      ...extra,
    ],
    at,
  );
}
