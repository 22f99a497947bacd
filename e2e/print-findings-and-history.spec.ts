import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { readPdf } from "#reports/pdf/testing/read-pdf.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

/** Lines are broken where they are full: white space says nothing. */
const bare = (text: string) => text.replace(/\s/g, "");

test("an auditor takes away a PDF that says of each record what is wrong and what happened to it", async ({
  api,
  asAuditor: page,
}) => {
  const auditor = api("auditor");
  const { items: findings } = await (await auditor.get("/api/v1/findings")).json();
  const message: string = findings[0].message;
  const { items: entries } = await (await auditor.get("/api/v1/audit?entity=party&limit=1")).json();
  const sentence = (entries[0].sentence as { text: string }[]).map(({ text }) => text).join("");

  await open(page, "/exports");
  const download = async () => {
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download PDF" }).click();
    return bare(readPdf(await readFile(await (await file).path())).content);
  };
  const plain = await download();
  expect(plain).not.toContain(bare(message));
  expect(plain).not.toContain(bare(sentence));

  const choice = page.getByRole("group", { name: "Printed with each record" });
  await choice.getByRole("checkbox", { name: "Findings and waivers" }).press("Space");
  await choice.getByRole("checkbox", { name: "History of changes" }).press("Space");
  const whole = await download();
  expect(whole).toContain(bare(message));
  expect(whole).toContain(bare(sentence));
});
