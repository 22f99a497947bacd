import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";
import { recordScreens, screens, settings } from "./screens.ts";

const form = "/register/activities/activity-purchases/edit";
const record = "/register/activities/activity-purchases";

/** Addresses whose page is wider than the window. */
async function tooWide(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
    for (const entry of await page.getByRole("button", { name: /^(Purposes|Data used) 1:/ }).all())
      await entry.click();
    const { overflow, width } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      width: document.documentElement.clientWidth,
    }));
    if (overflow > 0) found.push(`${path}: ${overflow} px more than ${width}`);
  }
  return found;
}

for (const [what, width] of [
  ["a small phone", 320],
  ["a desk screen at 200 %", 640],
] as const) {
  test(`every screen fits ${what} without scrolling sideways`, async ({ asDpo, asAdmin, page }) => {
    test.setTimeout(240_000);
    for (const one of [asDpo, asAdmin, page]) await one.setViewportSize({ width, height: 720 });
    const paths = [...screens.map(({ path }) => path), ...recordScreens, form, record];
    expect([
      ...(await tooWide(asDpo, paths)),
      ...(await tooWide(
        asAdmin,
        settings.map(({ path }) => path),
      )),
      ...(await tooWide(page, ["/"])),
    ]).toEqual([]);
  });
}

test("a printed record is its text, without what only works on a screen", async ({
  asDpo: page,
}) => {
  await open(page, record);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeHidden();
});
