import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { screens, settings } from "./screens.ts";
import { open } from "./screen.ts";

test("every address of the navigation answers with its heading", async ({ asDpo, asAdmin }) => {
  for (const [page, listed] of [
    [asDpo, screens],
    [asAdmin, settings],
  ] as const) {
    const navigation = page.getByRole("navigation", { name: "Main" });
    for (const { path, en } of listed) {
      await navigation.getByRole("link", { name: en, exact: true }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole("heading", { level: 1, name: en, exact: true })).toBeVisible();
    }
  }
});

test("who switches to French reads headings and navigation in French on every screen", async ({
  asDpo: page,
}) => {
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vue d’ensemble" })).toBeVisible();
  const english = new Set<string>(screens.filter(({ en, fr }) => en !== fr).map(({ en }) => en));
  for (const { path, fr } of screens) {
    await open(page, path);
    await expect(page.getByRole("heading", { level: 1, name: fr, exact: true })).toBeVisible();
    const navigation = page.getByRole("navigation", { name: "Principale" });
    const words = [
      ...(await navigation.getByRole("link").allInnerTexts()),
      ...(await page.getByRole("main").getByRole("heading").allInnerTexts()),
      ...(await page.getByRole("columnheader").allInnerTexts()),
    ];
    expect(words.filter((word) => english.has(word.trim()))).toEqual([]);
  }
  await page.getByRole("button", { name: /^Compte de/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
});
