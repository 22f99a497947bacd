import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

test("any record and page is found from the keyboard, and nothing a role does not allow", async ({
  asAuditor: page,
}) => {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search and do" });
  await expect(palette.getByRole("menuitem", { name: "Data flow" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await palette.getByRole("searchbox").fill("strip");
  await expect(palette.getByRole("menuitem", { name: /^STRIPE/ })).toBeVisible();
  await palette.getByRole("searchbox").fill("new");
  await expect(palette.getByRole("menuitem", { name: /^New/ })).toHaveCount(0);
  await palette.getByRole("searchbox").fill("");
  await page.keyboard.type("data flow");
  await expect(palette.getByRole("menuitem", { name: "Data flow" })).toHaveAttribute(
    "data-focused",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data flow");
});

test("what is typed before the palette has come stands in it, and is not taken for keys of the screen", async ({
  asDpo: page,
}) => {
  await open(page, "/register/activities");
  const scripts = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gpx");
  await page.keyboard.press("Backspace");
  scripts.resolve();
  const field = page.getByRole("dialog", { name: "Search and do" }).getByRole("searchbox");
  await expect(field).toHaveValue("gp");
  await page.keyboard.type("d");
  await expect(field).toHaveValue("gpd");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Activities");
});

test("the keys are explained, and single letters can be turned off", async ({ asEditor: page }) => {
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await expect(help).toContainText("Go to a page");
  await expect(help).toContainText("Save the form");
  await help.getByRole("checkbox", { name: "Single letters do something" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("menuitem", { name: "Show the keys" }).click();
  await help.getByRole("checkbox", { name: "Single letters do something" }).check();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.type("gp");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parties");
});

test("the data flow is narrowed to what passes a station, in the address and in the table", async ({
  asDpo: page,
}) => {
  await open(page, "/flow");
  await page.getByRole("link", { name: /^STRIPE:/ }).click();
  await expect(page.getByText("1 activity", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/party=party-stripe/);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Drawing as PNG" }).click();
  expect((await file).suggestedFilename()).toBe("data-flow.png");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page.getByRole("table").getByRole("row")).not.toHaveCount(2);
});

test("the map names each country with its ground, and leads to what goes there", async ({
  asAuditor: page,
}) => {
  await open(page, "/map");
  await expect(page.getByRole("img", { name: /World map: data in \d+ countr/ })).toBeVisible();
  const france = page.getByRole("row", { name: /^France/ });
  await expect(france).toContainText("Within the EEA");
  await france.getByRole("link", { name: "France" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data flow");
});
