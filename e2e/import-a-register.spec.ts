import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

const document = (collections: Readonly<Record<string, unknown>>) => ({
  name: "register.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ format: "recital-register/1", ...collections })),
});

async function tryImport(page: Page, collections: Readonly<Record<string, unknown>>) {
  await open(page, "/imports");
  await page.getByLabel("File (.xlsx, .ods, .csv, .json)").setInputFiles(document(collections));
}

test("a document with mistakes is tried first, and each problem is told with its place", async ({
  asDpo: page,
  api,
}) => {
  const before = await (await api("dpo").get("/api/v1/parties")).json();
  await tryImport(page, {
    parties: [
      { id: "party-right", legalName: "Right Ltd" },
      { id: "party-wrong", email: "nobody" },
    ],
    activities: [{ id: "activity-lost", reference: "T-300", colour: "red" }],
  });
  const refusal = page.getByRole("alert").filter({ hasText: "cannot be imported" });
  await expect(refusal).toContainText("/parties/1/legalName");
  await expect(refusal).toContainText("/parties/1/email");
  await expect(refusal).toContainText("/activities/0/colour");
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
  const after = await (await api("dpo").get("/api/v1/parties")).json();
  expect(after.total).toBe(before.total);
});

test("a correct document says what it would do, and does it when told to", async ({
  asDpo: page,
}) => {
  await tryImport(page, {
    parties: [{ id: "party-imported", legalName: "Imported by Hand SARL" }],
  });
  await expect(page.getByText("Recognised: A register document")).toBeVisible();
  const parties = page.getByRole("row", { name: /^Parties/ });
  await expect(parties).toContainText("1");
  await page.getByRole("button", { name: "Import 1 record" }).click();
  await expect(page.getByText("Imported: 1 new record, 0 changed.")).toBeVisible();
  await open(page, "/register/parties/party-imported");
  await expect(
    page.getByRole("heading", { level: 1, name: "Imported by Hand SARL" }),
  ).toBeVisible();
});
