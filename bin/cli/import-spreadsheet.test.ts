import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { odsOf, xlsxOf } from "#reports/workbook/testing/workbooks.ts";
import { hundredRows, mended } from "#server/imports/testing/hundred-rows.ts";
import { openDesk } from "../testing/command.ts";

test("a spreadsheet is tried, its wrong rows are named, and mended it is imported", async () => {
  using desk = openDesk();
  writeFileSync(desk.path("register.xlsx"), xlsxOf([hundredRows]));
  const tried = await desk.run(["import", desk.path("register.xlsx"), "--dry-run"]);
  assert.equal(tried.code, 1);
  assert.match(tried.out, /^Registre, row 5, column J: Courriel du responsable interne: /m);
  assert.match(tried.out, /^Registre, row 48: /m);
  assert.match(tried.out, /: 7 of \d+ rows are refused\./);
  writeFileSync(desk.path("register.ods"), odsOf([mended(hundredRows)]));
  const kept = await desk.run(["import", desk.path("register.ods")]);
  assert.deepEqual([kept.code, kept.errors], [0, ""]);
  assert.match(kept.out, /^activities: 100 new, 0 changed, 0 unchanged$/m);
});

test("a file that is no spreadsheet is refused in one line, whatever its name", async () => {
  using desk = openDesk();
  writeFileSync(desk.path("register.xlsx"), "%PDF-1.7");
  const ran = await desk.run(["import", desk.path("register.xlsx")]);
  assert.equal(ran.code, 1);
  assert.match(ran.errors, /^This is a PDF, whatever its name says\.[^\n]*\n$/);
});
