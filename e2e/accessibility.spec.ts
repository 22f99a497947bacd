import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { recordScreens, screens, settings } from "./screens.ts";
import { open, publish } from "./screen.ts";

test.describe.configure({ mode: "parallel" });

const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What axe finds on a page at a desk and on a phone, in both themes. */
async function everywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of windows) {
    await page.setViewportSize(size);
    for (const violation of await violations(page)) found.push(`${size.width} px: ${violation}`);
  }
  return found;
}

async function visited(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
    found.push(...(await everywhere(page)));
  }
  return found;
}

const paths = screens.map(({ path }) => path);

for (const half of [paths.slice(0, paths.length / 2), paths.slice(paths.length / 2)]) {
  test(`nobody is shut out from ${half[0]} to ${half.at(-1)}`, async ({ asDpo }) => {
    test.setTimeout(240_000);
    expect(await visited(asDpo, half)).toEqual([]);
  });
}

test("nobody is shut out of a record, a policy, the past or the first steps", async ({ asDpo }) => {
  test.setTimeout(240_000);
  expect(await visited(asDpo, recordScreens)).toEqual([]);
});

test("nobody is shut out of the settings, of signing in and of a link that was used", async ({
  asAdmin,
  asEditor,
  page,
}) => {
  const found = [
    ...(await visited(
      asAdmin,
      settings.map(({ path }) => path),
    )),
    ...(await visited(asEditor, ["/settings/people"])),
    ...(await visited(page, ["/setup?link=used", "/"])),
  ];
  await page.getByRole("textbox", { name: "E-mail" }).fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible();
  expect([...found, ...(await everywhere(page))]).toEqual([]);
});

test("nobody is shut out of the public page", async ({ asDpo, page }) => {
  await publish(asDpo);
  const found: string[] = [];
  for (const path of ["/en/privacy", "/fr/privacy", "/en/privacy/changes", "/en/nothing"]) {
    await page.goto(path);
    found.push(...(await everywhere(page)));
  }
  found.push(...(await visited(asDpo, ["/policies/privacy?view=versions", "/policies"])));
  expect(found).toEqual([]);
});
