import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
import { answering, open } from "./screen.ts";

type Party = { readonly id: string; readonly version: number };

/** A party that the DPO renamed, with a reason. */
async function renamed(api: Parameters<typeof arranged>[0], from: string, to: string) {
  const party = await arranged<Party>(api, "/api/v1/parties", { legalName: from });
  const answer = await api.put(`/api/v1/parties/${party.id}?reason=Extract%20of%20the%20register`, {
    data: { ...party, legalName: to },
    headers: { "if-match": `"v${party.version}"` },
  });
  expect(answer.ok()).toBe(true);
}

type Proof = { readonly index: number; readonly leaf: string; readonly path: readonly string[] };

/** The root that a proof leads to in a tree of that size, worked out as RFC 9162 2.1.3.2 says. */
function rootOf({ index, leaf, path }: Proof, size: number): Buffer {
  const joined = (left: Buffer, right: Buffer): Buffer =>
    createHash("sha256")
      .update(Buffer.from([1]))
      .update(left)
      .update(right)
      .digest();
  let [at, last] = [index, size - 1];
  let hash: Buffer = Buffer.from(leaf, "base64");
  for (const step of path) {
    const other = Buffer.from(step, "base64");
    if (at % 2 === 1 || at === last) {
      hash = joined(other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = joined(hash, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return hash;
}

/** Narrow enough for a telephone, and nothing reaches beyond its edge. */
async function fitsATelephone(page: Page) {
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(overflow, page.url()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("an auditor reads what was done in words, finds it, and takes its proof away", async ({
  asAuditor: page,
  api,
}) => {
  await renamed(api("dpo"), "Vorher GmbH", "Nachher GmbH");
  const sentence =
    "The DPO Robin dpo changed Name of “Nachher GmbH” (party): from “Vorher GmbH” to “Nachher GmbH”, because “Extract of the register”.";

  await test.step("the room tells what was done last and what can be taken away", async () => {
    await open(page, "/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Auditor’s room");
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole("link", { name: /^Download Auditor’s bundle/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Signature of the trail" })).toBeVisible();
    await fitsATelephone(page);
  });

  await test.step("the whole trail is verified on the spot", async () => {
    await page.getByRole("button", { name: "Verify the whole trail" }).click();
    await expect(
      page.getByText(/^The trail holds: \d+ entries, each as it was written\.$/),
    ).toBeVisible();
    // What lies under the header that stays is too small a target where it shows.
    await page.evaluate(() => window.scrollTo(0, 0));
    await fitsATelephone(page);
  });

  await test.step("the history is narrowed by words, person, action and kind, in the address", async () => {
    await page.getByRole("link", { name: "The whole history" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
    await answering(page);
    await page.getByRole("searchbox", { name: "Words" }).fill("extract OF the register");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/q=extract/);
    await expect(page.getByText("1 entry found", { exact: true })).toBeVisible();
    await page.getByLabel("Person").selectOption("Robin editor");
    await expect(page.getByText("Nothing found")).toBeVisible();
    await page.getByLabel("Person").selectOption("Robin dpo");
    await expect(page).toHaveURL(/actor=/);
    await page.getByLabel("What was done").selectOption("Changed");
    await expect(page).toHaveURL(/action=update/);
    await page.getByLabel("Kind of record").selectOption("Party");
    await expect(page).toHaveURL(/actor=.*action=update.*entity=party/);
    await open(page, page.url());
    await expect(page.getByText(sentence)).toBeVisible();
    await fitsATelephone(page);
  });

  await test.step("an entry shows its fields and a proof that holds", async () => {
    await page.getByRole("link", { name: /^Entry \d+$/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Entry \d+ of the history$/);
    await expect(page.locator("del")).toHaveText("Vorher");
    await expect(page.getByText(/It does not prove that what was entered is true/)).toBeVisible();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Download the proof/ }).click();
    const proof = JSON.parse(await readFile(await (await file).path(), "utf8"));
    const [, size = "", root = ""] = String(proof.checkpoint).split("\n");
    expect(rootOf(proof, Number(size)).toString("base64")).toBe(root);
    await expect(
      page.getByText(/is one of the .* entries that were signed together/),
    ).toBeVisible();
    await fitsATelephone(page);
  });

  await test.step("what was done to one record is one click away", async () => {
    await page.getByRole("link", { name: "Everything done to this record" }).click();
    await expect(page.getByText("2 entries", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "All records" }).click();
    await expect(page).not.toHaveURL(/record=/);
  });
});

test("an auditor who reads French is told the same in French", async ({ asAuditor: page, api }) => {
  await renamed(api("dpo"), "Avant SARL", "Après SARL");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Espace de l’auditeur");
  await expect(
    page.getByText("Robin dpo (DPO) a modifié Nom de «\u00a0Après SARL\u00a0»"),
  ).toBeVisible();
  await fitsATelephone(page);
  await open(page, "/audit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Historique");
  await page
    .getByRole("link", { name: /^Entrée \d+$/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Preuve" })).toBeVisible();
  await fitsATelephone(page);
  await open(page, "/exports");
  await expect(page.getByRole("heading", { name: "À lire et à classer" })).toBeVisible();
  await fitsATelephone(page);
  await page.getByRole("button", { name: /^Compte de/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "To read and to file" })).toBeVisible();
});

test("an export is listed with its fingerprint once it was made", async ({ asAuditor: page }) => {
  await open(page, "/exports");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download JSON-LD/ }).click();
  expect((await file).suggestedFilename()).toMatch(/^register-.*\.jsonld$/);
  const last = page.getByRole("region", { name: "The last exports" });
  await expect(
    last.getByText(/^The auditor Robin auditor exported the register as JSON-LD\.$/),
  ).toBeVisible();
  await expect(last.getByText(/^SHA-256 [0-9a-f]{64}$/).first()).toBeVisible();
});
