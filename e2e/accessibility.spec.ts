import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
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

/** A few at a time, so that both workers have their share. */
const mostPerTest = 6;

const paths = [...screens.map(({ path }) => path), ...recordScreens];

for (let first = 0; first < paths.length; first += mostPerTest) {
  const some = paths.slice(first, first + mostPerTest);
  test(`nobody is shut out from ${some[0]} to ${some.at(-1)}`, async ({ asDpo }) => {
    expect(await visited(asDpo, some)).toEqual([]);
  });
}

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

test("nobody is shut out of a record that is archived", async ({ asDpo, api }) => {
  const party = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Gone Ltd",
  });
  const archived = await api("dpo").delete(`/api/v1/parties/${party.id}`, {
    headers: { "if-match": '"v1"' },
  });
  expect(archived.ok()).toBe(true);
  const path = `/register/parties/${party.id}`;
  expect(await visited(asDpo, [path, `${path}/edit`])).toEqual([]);
  await open(asDpo, path);
  await expect(asDpo.getByText("This record is archived")).toBeVisible();
});
