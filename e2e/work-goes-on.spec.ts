import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";
import { transferredScripts } from "./scripts.ts";

test("a file goes on being made while one looks elsewhere, and is there to save when it is done", async ({
  asDpo: page,
}) => {
  await open(page, "/exports");
  const { promise: later, resolve: arrive } = Promise.withResolvers<void>();
  await page.route("**/register.json*", async (route) => {
    await later;
    await route.continue();
  });
  await page.getByRole("link", { name: "Download Register document (JSON)" }).click();
  await page.getByRole("link", { name: "Activities", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Activities");

  const tray = page.getByRole("button", { name: "Work under way" });
  await expect(tray).toHaveText("1 under way");
  await tray.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: "Work under way" });
  await expect(list).toContainText("Register document (JSON)");
  expect(await violations(page)).toEqual([]);

  const file = page.waitForEvent("download");
  arrive();
  await file;
  await expect(list).toContainText("Done");
  const again = page.waitForEvent("download");
  await list.getByRole("button", { name: "Save again" }).click();
  expect((await again).suggestedFilename()).toMatch(/\.json$/);
  await list.getByRole("button", { name: "Put away: Register document (JSON)" }).click();
  await expect(tray).toHaveCount(0);
});

/** What a list may ask of a slow connection, in bytes on the wire. */
const most = 250_000;

test("the scripts of a list are small enough for a slow connection", async ({ asDpo: page }) => {
  // What the page before still fetches is not the list's.
  await page.goto("about:blank");
  const scripts = await transferredScripts(page);
  await open(page, "/register/activities");
  await page.waitForLoadState("networkidle");
  expect(scripts()).toBeGreaterThan(0);
  expect(scripts()).toBeLessThanOrEqual(most);
});
