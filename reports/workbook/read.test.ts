import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readFile } from "./read.ts";
import { odsOf, type TestSheet, xlsxOf } from "./testing/workbooks.ts";
import { Unreadable } from "./unreadable.ts";
import { columnIndex, columnName, type Workbook } from "./workbook.ts";

async function workbook(bytes: Uint8Array): Promise<Workbook> {
  const file = await readFile(bytes, "table");
  assert.equal(file.kind, "workbook");
  return file.kind === "workbook" ? file.workbook : assert.fail();
}

const rowsOf = ({ sheets }: Workbook, index = 0) =>
  sheets[index]?.rows.map(({ cells }) => cells) ?? [];

const sheet: TestSheet = {
  name: "Registre",
  rows: [
    ["Nom", "Nombre", "Oui ?", "Le"],
    ["Paie & congés <été>\nsuite", 12.5, true, new Date("2026-03-03")],
    [],
    [null, null, "seul", null],
  ],
};
const expected = [
  ["Nom", "Nombre", "Oui ?", "Le"],
  ["Paie & congés <été>\nsuite", 12.5, true, "2026-03-03"],
  [null, null, "seul"],
];

test("texts, numbers, dates and yes or no are read the same from XLSX and ODS, with the rows' own numbers", async () => {
  for (const bytes of [xlsxOf([sheet]), odsOf([sheet])]) {
    const read = await workbook(bytes);
    assert.deepEqual(rowsOf(read), expected);
    assert.deepEqual(
      read.sheets[0]?.rows.map(({ number }) => number),
      [1, 2, 4],
    );
    assert.equal(read.sheets[0]?.name, "Registre");
  }
});

test("what was typed into a cell comes back from both kinds of workbook", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(
          fc.oneof(
            fc.integer(),
            fc
              .string({ unit: "grapheme" })
              .map((text) => text.replace(/[\s\p{Cc}\uFFFE\uFFFF]/gu, "")),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      async (rows) => {
        const kept = rows
          .map((cells) => {
            const values = cells.map((value) => (value === "" ? null : value));
            while (values.at(-1) === null) values.pop();
            return values;
          })
          .filter((cells) => cells.length > 0);
        assert.deepEqual(rowsOf(await workbook(xlsxOf([{ name: "S", rows }]))), kept);
        assert.deepEqual(rowsOf(await workbook(odsOf([{ name: "S", rows }]))), kept);
      },
    ),
    { numRuns: 40 },
  );
});

test("a value beside several rows is said of each of them", async () => {
  const rows = [
    ["Service", "Finalité"],
    ["RH", "Paie"],
    [null, "Congés"],
    [null, "Formation"],
  ];
  const [, ...read] = rowsOf(
    await workbook(xlsxOf([{ name: "S", rows, merges: ["A2:A4", "A1:B1"] }])),
  );
  assert.deepEqual(
    read.map(([first]) => first),
    ["RH", "RH", "RH"],
  );
});

test("sheets nobody sees are marked", async () => {
  const read = await workbook(xlsxOf([sheet, { ...sheet, name: "Listes", hidden: true }]));
  assert.deepEqual(
    read.sheets.map(({ hidden }) => hidden),
    [false, true],
  );
});

test("dates count from 1904 where the workbook says so", async () => {
  const text = Buffer.from(xlsxOf([sheet])).toString("latin1");
  assert.ok(text.length > 0);
  const { dateOfSerial } = await import("./serial-date.ts");
  assert.deepEqual(
    [
      dateOfSerial(46084, false),
      dateOfSerial(44622, true),
      dateOfSerial(1, false),
      dateOfSerial(59, false),
      dateOfSerial(61, false),
      dateOfSerial(46084.5, false),
      dateOfSerial(-1, false),
    ],
    [
      "2026-03-03",
      "2026-03-03",
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
      "2026-03-03T12:00:00",
      undefined,
    ],
  );
});

test("a table as text is read whatever separates its cells and however it is encoded", async () => {
  const expectedRows = [
    ["Référence", "Nom"],
    ["T-1", "Paie ; 1re"],
  ];
  const lines = (delimiter: string) =>
    `Référence${delimiter}Nom\r\nT-1${delimiter}"Paie ; 1re"\r\n`;
  for (const bytes of [
    Buffer.from(lines(",")),
    Buffer.from(`\uFEFF${lines(";")}`),
    Buffer.from(lines("\t")),
    Buffer.from(lines(";"), "latin1"),
    Buffer.from(`\uFEFF${lines(";")}`, "utf16le"),
  ]) {
    assert.deepEqual(rowsOf(await workbook(bytes)), expectedRows);
  }
});

test("a register document is told from a table", async () => {
  const file = await readFile(Buffer.from('\uFEFF {"format": "recital-register/1"}'), "x.csv");
  assert.equal(file.kind, "json");
});

test("columns are called as spreadsheets call them", () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ["A", "Z", "AA", "ZZ", "AAA"]);
  for (const index of [0, 25, 26, 51, 701, 702, 16_383])
    assert.equal(columnIndex(columnName(index)), index);
});

test("a formula is refused with the cells that hold one", async () => {
  const rows = [["Nom"], [{ formula: "1+1" }], [{ formula: 'HYPERLINK("http://x")' }]];
  for (const bytes of [xlsxOf([{ name: "Liste", rows }]), odsOf([{ name: "Liste", rows }])]) {
    await assert.rejects(readFile(bytes, "x"), (error) => {
      assert.ok(error instanceof Unreadable);
      assert.match(error.text.en, /holds formulas \(Liste!A2, Liste!A3\)/);
      assert.match(error.text.fr, /contient des formules \(Liste!A2, Liste!A3\)/);
      return true;
    });
  }
});
