import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { toDocument } from "#register/document.ts";
import { everyShape, generateRegister } from "#register/generate.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister } from "#register/register.ts";
import { toCsv } from "#reports/csv/write.ts";
import { xlsxOf } from "#reports/workbook/testing/workbooks.ts";
import { registerXlsx } from "#reports/xlsx/write.ts";
import { readSample, sampleNames } from "#samples/samples.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { exportDocument } from "../registers/export.ts";
import { currentRegister } from "../registers/load.ts";
import { testRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { hundredRows, mended, wrongCells } from "./testing/hundred-rows.ts";
import { type ImportChoice, importFile } from "./import-file.ts";

const at = "2026-03-03T12:00:00.000Z";

async function bring(ctx: Context, bytes: Uint8Array, choice: ImportChoice = {}) {
  const { commit } = await importFile(ctx, { bytes, name: "file" }, choice);
  return ctx.db.write(commit);
}

const sampleRegister = (document: string) => {
  const parsed = parseDocument(document, "en");
  return parsed.ok ? makeRegister(parsed.records as never, at) : assert.fail();
};

const registers = [
  ...sampleNames.map(
    (name) => [`the sample ${name}`, () => sampleRegister(readSample(name))] as const,
  ),
  ["a register that uses every shape", () => everyShape()],
  ["a generated register", () => generateRegister({ seed: 5, activities: 15 })],
] as const;

onEachEngine((engine) => {
  for (const [name, make] of registers) {
    test(`${name} taken away as XLSX and CSV comes back into an empty register byte by byte`, async () => {
      const register = make();
      for (const bytes of [
        await registerXlsx(register, { locale: "fr", generatedAt: at }),
        Buffer.from(toCsv(register, "en")),
      ]) {
        await using empty = await testRegister(engine);
        const report = await bring(empty.dpo, bytes);
        assert.equal(report.refused, 0);
        assert.equal(await exportDocument(empty.dpo), toDocument(register));
      }
    });
  }

  test("a text edited in the register's workbook gets the date of the import, and the others keep theirs", async () => {
    await using register = await testRegister(engine);
    const sample = sampleRegister(readSample("ogo-security-completed"));
    const bytes = await registerXlsx(sample, { locale: "en", generatedAt: at });
    await bring(register.dpo, bytes);
    const again = await bring(register.dpo, bytes);
    assert.deepEqual([again.created, again.changed], [0, 0]);
    const { fromXlsx } = await import("#reports/xlsx/read.ts");
    const { readFile } = await import("#reports/workbook/read.ts");
    const file = await readFile(bytes, "x");
    const workbook = file.kind === "workbook" ? file.workbook : assert.fail();
    assert.ok(fromXlsx(workbook).strays.length === 0);
    const [first] = sample.current("activities");
    const name = first?.name.en?.text ?? "";
    const sheets = workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map(({ cells }) =>
        cells.map((cell) => (cell === name ? `${name} (edited)` : cell)),
      ),
    }));
    const edited = await bring(register.dpo, xlsxOf(sheets));
    assert.equal(edited.changed, 1);
    const after = (await currentRegister(register.dpo)).find("activities", first?.id);
    assert.deepEqual(after?.name.en, {
      text: `${name} (edited)`,
      changedAt: register.clock.now.toISOString(),
    });
    assert.deepEqual(after?.name.fr, first?.name.fr);
  });

  test("of a hundred rows seven are wrong: the dry run names them with row and column, and nothing is kept", async () => {
    await using register = await testRegister(engine);
    const { report, commit } = await importFile(register.dpo, {
      bytes: xlsxOf([hundredRows]),
      name: "r.xlsx",
    });
    const refused = report.rows.filter(({ outcome }) => outcome === "refused");
    const places = refused.flatMap(({ problems }) =>
      problems.map(({ column, row }) => `${column ?? ""}${row}`),
    );
    assert.deepEqual(places, wrongCells);
    assert.equal(report.refused, 7);
    assert.equal(report.rows.length, 100);
    await assert.rejects(register.dpo.db.write(commit), (error) => {
      assert.ok(error instanceof Refusal && error.kind === "invalid");
      assert.deepEqual(
        error.problems.map(({ pointer }) => pointer.split("/")[2]),
        wrongCells.map((cell) => cell.replace(/\D/g, "")),
      );
      return true;
    });
    assert.equal((await verifyTrail(register.dpo.db)).entries, 0);
  });

  test("mended, the hundred rows are imported whole, and importing them again changes nothing", async () => {
    await using register = await testRegister(engine);
    const bytes = xlsxOf([mended(hundredRows)]);
    const report = await bring(register.dpo, bytes);
    assert.equal(report.refused, 0);
    assert.equal(report.collections.activities?.created, 100);
    const { current } = await currentRegister(register.dpo);
    assert.equal(current("activities").length, 100);
    const again = await bring(register.dpo, bytes);
    assert.deepEqual([again.created, again.changed, again.unchanged], [0, 0, 100]);
    assert.ok((await verifyTrail(register.dpo.db)).ok);
  });

  test("columns a person matched are matched the same way at the next import of such a table", async () => {
    await using register = await testRegister(engine);
    const sheet = (name: string) => ({
      name: "S",
      rows: [
        ["Ding", "Wofür", "Rest"],
        [name, "Answering", "kept"],
      ],
    });
    const choice: ImportChoice = {
      sheet: "S",
      collection: "activities",
      headings: 1,
      columns: ["name", "purposes", null],
      locale: "en",
    };
    await bring(register.dpo, xlsxOf([sheet("Support")]), choice);
    const { report } = await importFile(register.dpo, {
      bytes: xlsxOf([sheet("Help desk")]),
      name: "x",
    });
    assert.deepEqual(
      report.table?.columns.map(({ from, target }) => [target, from]),
      [
        ["name", "remembered"],
        ["purposes", "remembered"],
        [null, "remembered"],
      ],
    );
    assert.equal(report.collections.activities?.created, 1);
  });

  test("only who may import a register may import a spreadsheet", async () => {
    await using register = await testRegister(engine);
    for (const role of ["editor", "auditor", "contributor", "admin"] as const) {
      await assert.rejects(
        importFile(register.as("x", role), { bytes: xlsxOf([hundredRows]), name: "x" }),
        (error) => error instanceof Refusal && error.kind === "forbidden",
      );
    }
  });
});
