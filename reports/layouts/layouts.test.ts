import assert from "node:assert/strict";
import { test } from "node:test";
import { everyShape } from "#register/generate.ts";
import { textInAny } from "#register/locale.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { readSample } from "#samples/samples.ts";
import { readFile } from "../workbook/read.ts";
import type { WorkbookSheet } from "../workbook/workbook.ts";
import { type LayoutFormat, registerInLayout } from "./write.ts";

const at = "2026-03-03T12:00:00.000Z";
const parsed = parseDocument(readSample("ogo-security-completed"), "en");
const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "dpo" };
const sample = makeRegister(
  parsed.ok
    ? (Object.fromEntries(
        Object.entries(parsed.records).map(([name, list]) => [
          name,
          list.map((record) => ({ ...kept, ...record })),
        ]),
      ) as never)
    : assert.fail(),
  at,
);

async function sheetsOf(
  register: Register,
  format: LayoutFormat,
): Promise<readonly WorkbookSheet[]> {
  const file = await readFile(await registerInLayout(register, format, at), "x");
  return file.kind === "workbook" ? file.workbook.sheets : assert.fail();
}

const textsOf = (sheets: readonly WorkbookSheet[]) =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(String))).join("\n");
const ours = (register: Register) =>
  register
    .current("activities")
    .filter(({ ourRole }) => ourRole === "controller" || ourRole === "joint_controller");

for (const format of ["cnil.xlsx", "cnil.ods"] as const) {
  test(`the CNIL's register (${format}) has a list and a sheet for each activity, which says its purposes, data, persons and recipients`, async () => {
    for (const register of [sample, everyShape()]) {
      const [list, ...sheets] = await sheetsOf(register, format);
      assert.equal(list?.name, "liste");
      assert.equal(sheets.length, ours(register).length);
      for (const [index, activity] of ours(register).entries()) {
        const said = textsOf(sheets.slice(index, index + 1));
        const squeezed = said.replace(/\s+/g, " ");
        for (const { name } of activity.purposes)
          assert.ok(squeezed.includes((textInAny(name, "fr") ?? "").replace(/\s+/g, " ").trim()));
        for (const { dataItemId } of activity.dataUses) {
          const label = textInAny(register.find("data-items", dataItemId)?.label, "fr") ?? "";
          assert.ok(squeezed.includes(label.replace(/\s+/g, " ").trim()), label);
        }
        for (const { partyId } of activity.involvements) {
          const party = register.find("parties", partyId);
          const name = party?.publicName ?? party?.legalName ?? "";
          assert.ok(squeezed.includes(name.replace(/\s+/g, " ").trim()), name);
        }
      }
    }
  });
}

test("both kinds of the CNIL's workbook say the same", async () => {
  assert.equal(
    textsOf(await sheetsOf(sample, "cnil.ods")),
    textsOf(await sheetsOf(sample, "cnil.xlsx")),
  );
});

test("the ICO's sheet has its thirty columns in order and a row for each purpose, with its lawful basis", async () => {
  const [sheet] = await sheetsOf(sample, "ico.xlsx");
  const head = sheet?.rows.find(({ number }) => number === 9)?.cells.map(String) ?? [];
  assert.equal(head.length, 30);
  assert.deepEqual(
    [head[0], head[11], head[29]],
    [
      "Business function",
      "Article 6 lawful basis for processing personal data",
      "Reasons for not adhering to policy document (if applicable)",
    ],
  );
  const rows = sheet?.rows.filter(({ number }) => number > 9) ?? [];
  assert.equal(
    rows.length,
    ours(sample).reduce((sum, { purposes }) => sum + Math.max(1, purposes.length), 0),
  );
  const grounded = ours(sample)
    .flatMap(({ purposes }) => purposes)
    .filter(({ grounds }) => grounds.length > 0).length;
  assert.equal(rows.filter(({ cells }) => (cells[11] ?? null) !== null).length, grounded);
});

test("the same register gives the same bytes, and nothing in them is a formula", async () => {
  for (const format of ["cnil.xlsx", "cnil.ods", "ico.xlsx"] as const) {
    const [first, second] = [
      await registerInLayout(everyShape(), format, at),
      await registerInLayout(everyShape(), format, at),
    ];
    assert.ok(first.equals(second), format);
    await assert.doesNotReject(sheetsOf(everyShape(), format));
  }
});
