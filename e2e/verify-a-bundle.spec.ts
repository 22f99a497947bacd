import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import { unpack } from "#reports/workbook/archive.ts";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";

const entriesFile = "trail/entries.jsonl";

/** Writes the files of a bundle into a folder, as unpacking it does. */
function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

test("an auditor verifies the bundle in a browser without this program, and is told which entry was forged", async ({
  api,
  browser,
}, testInfo) => {
  const answer = await api("auditor").get("/api/v1/exports/bundle.zip", { timeout: 300_000 });
  expect(answer.status()).toBe(200);
  const files = await unpack(await answer.body());
  const sound = testInfo.outputPath("sound");
  writeFolder(sound, files);
  const lines = Buffer.from(files.get(entriesFile) ?? [])
    .toString()
    .split("\n");
  const forged = testInfo.outputPath("forged");
  const third = (lines[2] ?? "").replace(/\\"actor\\":\\"[^"\\]+/, '\\"actor\\":\\"somebody-else');
  const altered = Buffer.from(lines.with(2, third).join("\n"));
  writeFolder(forged, new Map([...files, [entriesFile, altered]]));

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(sound, "verify.html")).href);
  expect(await violations(page)).toEqual([]);
  const folder = page.getByLabel(/The folder into which you unpacked the bundle/);
  const found = page.getByRole("status");
  await folder.setInputFiles(sound);
  await expect(found).toContainText("entries of the trail follow each other without gap or change");
  await expect(found).toContainText(/\nVALID$/);
  expect(await violations(page)).toEqual([]);
  await folder.setInputFiles(forged);
  await expect(found).toContainText("NOT VALID: entry 3");
  await context.close();

  const french = await browser.newContext({ locale: "fr-FR" });
  const frenchPage = await french.newPage();
  await frenchPage.goto(pathToFileURL(join(sound, "verify.html")).href);
  expect(await violations(frenchPage)).toEqual([]);
  const dossier = frenchPage.getByLabel("Le dossier où vous avez extrait l’archive");
  await dossier.setInputFiles(sound);
  await expect(frenchPage.getByRole("status")).toContainText(
    "se suivent sans lacune ni altération",
  );
  await expect(frenchPage.getByRole("status")).toContainText(/\nVALIDE$/);
  await dossier.setInputFiles(forged);
  await expect(frenchPage.getByRole("status")).toContainText(
    "NON VALIDE : entrée 3 : contenu altéré",
  );
  await french.close();
});
