import { expect, type Page } from "@playwright/test";
import { odsOf, xlsxOf } from "#reports/workbook/testing/workbooks.ts";
import { hundredRows, mended, wrongCells } from "#server/imports/testing/hundred-rows.ts";
import { cnilList, cnilSheet } from "#server/imports/testing/official-workbooks.ts";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel("File (.xlsx, .ods, .csv, .json)")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

test("a spreadsheet with a hundred rows of which seven are wrong is tried, mended and imported whole", async ({
  asDpo: page,
  api,
}) => {
  await open(page, "/imports");
  await choose(page, "registre.xlsx", xlsxOf([hundredRows]));
  await expect(page.getByText("Recognised: A table")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "rows are refused" })).toContainText("7");
  const refused = page.getByRole("table", { name: "7 rows are refused" }).getByRole("row");
  await expect(refused).toHaveCount(8);
  for (const [index, cell] of wrongCells.entries()) {
    await expect(refused.nth(index + 1)).toContainText(`Registre, ${cell.replace(/\D/g, "")}`);
    const column = cell.replace(/\d/g, "");
    if (column !== "") await expect(refused.nth(index + 1)).toContainText(`${column} · `);
  }
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
  expect(await violations(page), "what is refused").toEqual([]);

  await choose(page, "registre.xlsx", xlsxOf([mended(hundredRows)]));
  await page.getByRole("button", { name: /^Import \d+ records$/ }).click();
  await expect(page.getByText(/^Imported: \d+ new records/)).toBeVisible();
  const found = await (await api("dpo").get("/api/v1/activities?q=Traitement&limit=1")).json();
  expect(found.total).toBe(100);
  await page.getByRole("link", { name: "Traitement n° 7", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Traitement n° 7" })).toBeVisible();
});

test("a column nobody recognised is matched by hand, and the next such file is matched the same way", async ({
  asDpo: page,
}) => {
  const sheet = (name: string) => ({
    name: "S",
    rows: [
      ["Ding", "Wofür"],
      [name, "Answering questions"],
    ],
  });
  await open(page, "/imports");
  await choose(page, "ding.ods", odsOf([sheet("Help desk")]));
  await page.getByLabel("Column A, Ding: is about").selectOption("Name");
  await page.getByLabel("Column B, Wofür: is about").selectOption("Purposes");
  expect(await violations(page), "the matching of columns").toEqual([]);
  await page.getByRole("button", { name: "Import 1 record" }).click();
  await expect(page.getByRole("link", { name: "Help desk" })).toBeVisible();
  expect(await violations(page), "what was imported").toEqual([]);
  await choose(page, "ding.ods", odsOf([sheet("Hot line")]));
  await expect(page.getByLabel("Column A, Ding: is about")).toHaveValue("name");
  await expect(page.getByRole("button", { name: "Import 1 record" })).toBeVisible();
});

test("the CNIL's workbook is recognised, and what it cannot say is told", async ({
  asDpo: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/imports");
  await choose(page, "registre-cnil.ods", odsOf([cnilList, cnilSheet("Paie des agents", "RH-1")]));
  await expect(page.getByText("Recognised: The simplified register of the CNIL")).toBeVisible();
  await page
    .getByText(/things to know$/)
    .first()
    .click();
  await expect(page.getByText(/Privacy Shield is void since 16 July 2020/)).toBeVisible();
  expect(await violations(page), "what there is to know, on a phone").toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "the page does not scroll sideways").toBeLessThanOrEqual(390);
});

const hostile = [
  [
    "macros",
    () => xlsxOf([hundredRows], [{ name: "xl/vbaProject.bin", content: "x" }]),
    "holds macros",
  ],
  [
    "formulas",
    () => xlsxOf([{ name: "Liste", rows: [["Nom"], [{ formula: "1+1" }]] }]),
    "holds formulas (Liste!A2)",
  ],
  ["a million rows", () => Buffer.from("a;b\n".repeat(1_000_000)), "more than 100,000 rows"],
  ["a PDF with the name of a workbook", () => Buffer.from("%PDF-1.7"), "This is a PDF"],
  [
    "a zip bomb",
    () => xlsxOf([hundredRows], [{ name: "xl/media/0.bin", content: Buffer.alloc(80_000_000) }]),
    "takes more than 64 MB",
  ],
] as const;

test("hostile files are refused with a clear reason, and the register stays as it is", async ({
  asDpo: page,
  api,
}) => {
  const before = await (await api("dpo").get("/api/v1/activities?limit=1")).json();
  await open(page, "/imports");
  for (const [name, make, reason] of hostile) {
    await choose(page, "registre.xlsx", make());
    await expect(
      page.getByRole("alert").filter({ hasText: "cannot be imported" }),
      name,
    ).toContainText(reason);
  }
  const after = await (await api("dpo").get("/api/v1/activities?limit=1")).json();
  expect(after.total).toBe(before.total);
});
