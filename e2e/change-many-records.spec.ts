import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { mark, shown, threeActivities } from "./lists.ts";
import { open, tabTo } from "./screen.ts";

/** Looks for what is marked and selects the first rows it finds, by keys alone. */
async function select(page: Page, tag: string, rows: number): Promise<void> {
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type(tag);
  await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  for (let row = 1; row <= rows; row += 1) {
    await page.keyboard.press("x");
    await expect(page.getByText(`${row} selected`)).toBeVisible();
    await page.keyboard.press("j");
  }
}

test("whoever has a keyboard only changes many records at once, archives them, and takes it back", async ({
  asDpo: page,
  api,
}) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  const columns = "name,ownerName,state,nextReviewAt,tags";
  await open(page, `/register/activities?columns=${columns}`);
  await select(page, tag, 2);
  await tabTo(page, page.getByRole("button", { name: "Change …" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change 2 records" });
  await tabTo(page, dialog.getByRole("textbox", { name: "Owner", exact: true }));
  await page.keyboard.type("Noor");
  await tabTo(page, dialog.getByRole("combobox", { name: "State" }));
  await page.keyboard.type("Approved");
  await tabTo(page, dialog.getByLabel("Next review"));
  await page.keyboard.type("02022031");
  await tabTo(page, dialog.getByRole("textbox", { name: "Add tags" }));
  await page.keyboard.type("one, two");
  await tabTo(page, dialog.getByRole("textbox", { name: "Reason, for the trail" }));
  await page.keyboard.type("a new department");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 records changed.")).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Noor");
  expect((await shown(page)).slice(1)).toEqual([
    [`alpha “quoted” ${tag}`, "Noor", "Approved", "2 Feb 2031", `${tag}, one, two`],
    [`beta ${tag}`, "Noor", "Approved", "2 Feb 2031", `${tag}, one, two`],
    [`gamma, with a comma ${tag}`, "Ben", "In review", expect.stringMatching(/^–/), tag],
  ]);

  await tabTo(page, page.getByRole("checkbox", { name: "Select all rows loaded" }));
  await page.keyboard.press("Space");
  await expect(page.getByText("3 selected")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Archive", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 records archived.")).toBeVisible();
  await expect(page.getByText("Nothing found")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 records restored.")).toBeVisible();
  await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
});

test("records that somebody else changed meanwhile are left as they are, named, and stay selected", async ({
  asDpo: page,
  api,
}) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  await open(page, "/register/activities");
  await select(page, tag, 2);
  const found = await (await api("dpo").get(`/api/v1/activities?q=${tag}&sort=title`)).json();
  const record = await (await api("dpo").get(`/api/v1/activities/${found.items[1].id}`)).json();
  const saved = await api("dpo").put(`/api/v1/activities/${record.id}`, {
    data: { ...record, ownerName: "Somebody else" },
    headers: { "if-match": `"v${record.version}"` },
  });
  expect(saved.ok()).toBe(true);
  await page.getByRole("button", { name: "Change …" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Owner", exact: true }).fill("Mine");
  await page.getByRole("button", { name: "Change 2 records" }).click();
  const refused = page.getByRole("dialog", { name: "1 record was not changed" });
  await expect(refused.getByRole("link", { name: `beta ${tag}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 selected")).toBeVisible();
  await expect(page.getByRole("row", { name: `beta ${tag}` })).toContainText("Somebody else");
});
