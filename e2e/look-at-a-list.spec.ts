import { expect } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { csvRows } from "#reports/csv/cells.ts";
import { test } from "./fixtures.ts";
import { mark, opened, shown, threeActivities } from "./lists.ts";
import { open } from "./screen.ts";

test("a list is narrowed by facets with counts, and the way back leads through each step", async ({
  asDpo: page,
  api,
}) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  await open(page, `/register/activities?q=${tag}`);
  await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
  const states = await opened(page, "State", "dialog");
  await expect(states.locator("label")).toHaveText(["Draft2", "In review1"]);
  await states.getByRole("checkbox", { name: "Draft" }).check();
  await expect(page.getByText("2 records", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/state=draft/);

  const more = await opened(page, "More filters", "dialog");
  await more.getByRole("button", { name: "Owner", exact: true }).waitFor({ state: "hidden" });
  await more.getByRole("button", { name: "Tags" }).click();
  await expect(more.getByRole("checkbox", { name: tag })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goBack();
  await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
  await page.goForward();
  await page.getByRole("button", { name: "Remove the filter State: Draft" }).click();
  await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
});

test("the address of a list restores all of it in another browser", async ({ signedIn, api }) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  const page = await signedIn("dpo");
  await open(page, "/register/activities");
  await page.getByRole("searchbox", { name: "Search" }).fill(tag);
  const states = await opened(page, "State", "dialog");
  await states.getByRole("checkbox", { name: "Draft" }).check();
  await page.keyboard.press("Escape");
  const display = await opened(page, "Display", "dialog");
  await display.getByLabel("Sort by").selectOption("Reference");
  await display.getByRole("checkbox", { name: "Descending" }).check();
  await display.getByRole("radio", { name: "Compact" }).check();
  await display.getByRole("checkbox", { name: "Our role" }).uncheck();
  await display.getByRole("checkbox", { name: "Tags" }).check();
  await page.keyboard.press("Escape");
  const columnsAndOrder = async () => {
    const [headings, ...rows] = await shown(page);
    return [headings, ...rows.map(([reference]) => reference)];
  };
  await expect
    .poll(columnsAndOrder)
    .toEqual([
      ["Reference", "Name", "State", "Owner", "Next review", "Tags"],
      `3-${tag}`,
      `1-${tag}`,
    ]);
  const seen = await shown(page);
  await expect(page).toHaveURL(/columns=[^&]*tags/);

  const other = await signedIn("auditor");
  await open(other, new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(other.getByRole("row").nth(1)).toContainText(`3-${tag}`);
  await expect.poll(() => shown(other)).toEqual(seen);
  await expect(other.getByRole("searchbox", { name: "Search" })).toHaveValue(tag);
  await expect(other.getByRole("list", { name: "Filters in use" })).toContainText("State: Draft");
  await expect(other.getByRole("columnheader", { name: "Reference" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const again = await opened(other, "Display", "dialog");
  await expect(again.getByRole("radio", { name: "Compact" })).toBeChecked();
});

test("the CSV of a list has the rows, the columns and the order that are shown", async ({
  asDpo: page,
  api,
}) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const columns = "state,name,ownerName,organisationIds,tags";
  await open(page, `/register/activities?q=${tag}&sort=-reference&columns=${columns}`);
  await expect(page.getByRole("row")).toHaveCount(4);
  // A dash for the eye and words for the ear stand where a file has an empty cell.
  const seen = (await shown(page)).map((row) =>
    row.map((cell) => (cell.startsWith("–") ? "" : cell)),
  );
  expect(seen[1]?.[1]).toBe(`alpha “quoted” ${tag}`);

  const menu = await opened(page, "CSV", "menu");
  const download = page.waitForEvent("download");
  await menu.getByRole("menuitem", { name: "Download as CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect([...csvRows(file)].map(({ cells }) => cells)).toEqual(seen);

  const again = await opened(page, "CSV", "menu");
  await again.getByRole("menuitem", { name: "Copy as CSV" }).click();
  await expect(page.getByText("3 rows copied as CSV.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect([...csvRows(copied)].map(({ cells }) => cells)).toEqual(seen);
});

test("a view is kept, found again in another browser, renamed, and deleted; it is one's own until it is shared", async ({
  signedIn,
  api,
}) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  const page = await signedIn("dpo");
  await open(page, `/register/activities?q=${tag}&state=draft&sort=-reference`);
  await page.getByRole("button", { name: "Save as a view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name of the view" }).fill(`Drafts ${tag}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The view is saved.")).toBeVisible();
  const seen = await shown(page);

  const other = await signedIn("dpo");
  await open(other, "/register/activities");
  const views = other.getByRole("navigation", { name: "Views" });
  await views.getByRole("link", { name: `Drafts ${tag}` }).click();
  await expect(other.getByText("2 records", { exact: true }).first()).toBeVisible();
  await expect.poll(() => shown(other)).toEqual(seen);

  const colleague = await signedIn("auditor");
  await open(colleague, "/register/activities");
  await expect(colleague.getByRole("link", { name: `Drafts ${tag}` })).toHaveCount(0);

  await other.getByRole("button", { name: "Change this view" }).click();
  const change = other.getByRole("dialog");
  await change.getByRole("textbox", { name: "Name of the view" }).fill(`To do ${tag}`);
  await change.getByRole("checkbox", { name: "For everybody" }).check();
  await change.getByRole("button", { name: "Save" }).click();
  await expect(views.getByRole("link", { name: `To do ${tag}` })).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole("link", { name: `To do ${tag}` })).toBeVisible();

  await other.getByRole("button", { name: "Change this view" }).click();
  await change.getByRole("button", { name: "Delete" }).click();
  await expect(other.getByText("The view is deleted.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("link", { name: `To do ${tag}` })).toHaveCount(0);
});
