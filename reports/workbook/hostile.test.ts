import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, type Packed } from "./pack.ts";
import { odsOf, xlsxOf } from "./testing/workbooks.ts";
import { Unreadable, type UnreadableCode } from "./unreadable.ts";
import { readFileInWorker } from "./worker.ts";

const at = new Date(0);
const small = { name: "S", rows: [["a"]] };
const sheetXml = (inside: string): Packed => ({
  name: "xl/worksheets/sheet1.xml",
  content: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
});

/** The workbook with a sheet written by hand in place of its own. */
function withSheet(inside: string): Buffer {
  const types =
    '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  return pack(
    [
      { name: "[Content_Types].xml", content: types },
      {
        name: "xl/workbook.xml",
        content: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content:
          '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      sheetXml(inside),
    ],
    at,
  );
}

/** An archive that says of its last file that it is that large. */
function lyingAbout(archive: Buffer, size: number): Buffer {
  const copy = Buffer.from(archive);
  const entry = copy.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  copy.writeUInt32LE(size, entry + 24);
  return copy;
}

const million = "<row><c><v>1</v></c></row>".repeat(1_000_000);
const lol = '<!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const hostile: readonly (readonly [string, () => Uint8Array, UnreadableCode])[] = [
  [
    "a zip bomb that says how large it is",
    () => lyingAbout(xlsxOf([small], [{ name: "xl/media/x.xml", content: "x" }]), 4_000_000_000),
    "unpacks-too-large",
  ],
  [
    "a zip bomb that hides how large it is",
    () => lyingAbout(withSheet(" ".repeat(60_000_000)), 1000),
    "damaged",
  ],
  [
    "a sheet of nothing but spaces within the limit, followed by rubbish",
    () => withSheet(`${" ".repeat(60_000_000)}<`),
    "damaged",
  ],
  [
    "tens of thousands of files in one",
    () =>
      pack(
        Array.from({ length: 65_000 }, (_, index) => ({
          name: `${index}`,
          content: "",
          stored: true,
        })),
        at,
      ),
    "too-many-entries",
  ],
  [
    "an archive within an archive",
    () => pack([{ name: "inner.xlsx", content: xlsxOf([small]) }], at),
    "wrong-type",
  ],
  ["a million rows", () => withSheet(`<sheetData>${million}</sheetData>`), "too-many-rows"],
  ["a million rows in a text", () => Buffer.from("a;b\n".repeat(1_000_000)), "too-many-rows"],
  ["a row of ODS repeated a million times", () => odsRepeated(), "too-many-rows"],
  [
    "a cell far to the right in many rows",
    () =>
      withSheet(
        `<sheetData>${Array.from({ length: 90_000 }, (_, row) => `<row r="${row + 1}"><c r="ALK${row + 1}"><v>1</v></c></row>`).join("")}</sheetData>`,
      ),
    "too-many-cells",
  ],
  [
    "merged cells without end",
    () =>
      withSheet(
        `<sheetData/><mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(1_100_000)}</mergeCells>`,
      ),
    "too-many-merges",
  ],
  ["elements nested ten thousand deep", () => withSheet("<a>".repeat(10_000)), "too-deep"],
  [
    "entities that multiply (billion laughs)",
    () => pack([{ name: "[Content_Types].xml", content: `${lol}<Types>&b;</Types>` }], at),
    "doctype",
  ],
  [
    "an entity that reads a file (XXE)",
    () =>
      pack(
        [
          {
            name: "[Content_Types].xml",
            content: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><Types>&x;</Types>',
          },
        ],
        at,
      ),
    "doctype",
  ],
  [
    "an entity nobody declared",
    () => withSheet("<sheetData><row><c><v>&x;</v></c></row></sheetData>"),
    "damaged",
  ],
  ["macros", () => xlsxOf([small], [{ name: "xl/vbaProject.bin", content: "x" }]), "macros"],
  [
    "macros in ODS",
    () => odsOf([small], [{ name: "Basic/Standard/Module1.xml", content: "<x/>" }]),
    "macros",
  ],
  [
    "an old workbook with the name of a new one",
    () => Buffer.from("d0cf11e0a1b11ae100", "hex"),
    "old-excel",
  ],
  ["a PDF with the name of a workbook", () => Buffer.from("%PDF-1.7"), "wrong-type"],
  ["a picture", () => Buffer.from("89504e470d0a1a0a00", "hex"), "wrong-type"],
  [
    "a web page with the name of a workbook",
    () => Buffer.from("<html><table><tr><td>x</td></tr></table>"),
    "wrong-type",
  ],
  ["a program", () => Buffer.from("7f454c460201010000", "hex"), "wrong-type"],
  ["a text that does not end its quotation", () => Buffer.from('a,"b\nc,d\n'), "broken-csv"],
  ["half a workbook", () => xlsxOf([small]).subarray(0, 300), "damaged"],
  ["nothing", () => Buffer.of(), "empty"],
  ["more than a file may have", () => Buffer.alloc(20_000_001, "a,"), "too-large"],
];

function odsRepeated(): Buffer {
  const row =
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>';
  return pack(
    [
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      {
        name: "content.xml",
        content: `<office:document-content><table:table table:name="S">${row}</table:table></office:document-content>`,
      },
    ],
    at,
  );
}

/** Bounds that a hostile file would pass by far where nothing stopped it, and no slow or busy machine does. */
const most = { seconds: 20, bytes: 300_000_000 };

for (const [name, make, code] of hostile) {
  test(`${name} is refused with a reason, at once`, async () => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const cpu = process.cpuUsage();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10).unref();
    await assert.rejects(readFileInWorker(bytes, "table"), (error) => {
      assert.ok(error instanceof Unreadable, String(error));
      assert.equal(error.code, code);
      for (const text of Object.values(error.text)) assert.doesNotMatch(text, /\{\w+\}|\.\./);
      return true;
    });
    clearInterval(watch);
    const { system, user } = process.cpuUsage(cpu);
    const seconds = (system + user) / 1e6;
    assert.ok(seconds <= most.seconds, `${seconds} s of processor time`);
    assert.ok(peak - before <= most.bytes, `${Math.round((peak - before) / 1e6)} MB more`);
  });
}
