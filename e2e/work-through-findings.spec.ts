import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { fill } from "./form.ts";
import { answering, open, tabTo } from "./screen.ts";

test("what is found stands beside the form while somebody types, and goes with what is mended", async ({
  asDpo: page,
}) => {
  await open(page, "/register/activities/activity-security/edit");
  const panel = page.getByRole("complementary", { name: "Findings and public text" });
  const owner = panel.getByText("No owner for this record.", { exact: false });
  await expect(owner).toBeVisible();
  await fill(page.getByRole("main"), "Owner", "Head of IT");
  await expect(owner).toBeHidden();
  await fill(page.getByRole("main"), "Owner", "");
  await expect(owner).toBeVisible();
  await expect(page.getByText("Saved.")).toBeHidden();
});

test("findings are chosen by kind, state and record, grouped, and the address says how", async ({
  asDpo: page,
}) => {
  await open(page, "/findings");
  const main = page.getByRole("main");
  await expect(main.getByText(/[1-9]\d* warnings, [1-9]\d* pieces of advice/)).toBeVisible();
  await main.getByLabel("Kind", { exact: true }).selectOption("Error");
  await expect(page).toHaveURL(/severity=error/);
  await expect(main.getByText(/0 warnings, 0 pieces of advice/)).toBeVisible();
  await main.getByLabel("Record", { exact: true }).selectOption("Parties");
  await expect(page).toHaveURL(/collection=parties/);
  await expect(
    main.getByText("Country of this organisation missing", { exact: false }).first(),
  ).toBeVisible();
  await expect(main.getByText("No retention period", { exact: false })).toHaveCount(0);

  await main.getByLabel("Grouped by").selectOption("Record");
  await expect(main.getByRole("heading", { level: 2, name: "STRIPE" })).toBeVisible();
  await page.reload();
  await answering(page);
  await expect(main.getByRole("heading", { level: 2, name: "STRIPE" })).toBeVisible();
  await main.getByLabel("State", { exact: true }).selectOption("On drafts");
  await expect(main.getByText("Nothing found")).toBeVisible();
});

test("each line of a group names the part it is about", async ({ asDpo: page }) => {
  await open(page, "/findings?severity=error&collection=activities");
  const group = page.getByRole("region", { name: /Art\. 28\(3\)|contract/i }).first();
  await group.getByRole("button", { name: /^Show more/ }).click();
  // Named with its record: the same processor may serve two activities.
  const lines = group.getByRole("link", {
    name: /^Go to the field: Processor without an Art\. 28 contract – /,
  });
  await expect(group.getByRole("button", { name: /^Show more/ })).toHaveCount(0);
  const told = await lines.evaluateAll((links) =>
    links.map((link) => link.getAttribute("aria-label")),
  );
  expect(told.length).toBeGreaterThanOrEqual(10);
  expect(new Set(told).size).toBe(told.length);
});

test("by keyboard a finding is reached and its field has the focus", async ({ asDpo: page }) => {
  await open(page, "/findings?severity=error&collection=activities");
  await tabTo(page, page.getByLabel("Kind", { exact: true }));
  await page.keyboard.press("Home");
  await expect(page).not.toHaveURL(/severity/);
  await expect(page.getByText(/[1-9]\d* warnings, [1-9]\d* pieces of advice/)).toBeVisible();
  const field = page.getByRole("link", { name: /^Go to the field: No retention period/ }).first();
  await tabTo(page, field);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/edit\?at=/);
  await expect(page.locator(":focus")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Findings" })).toBeVisible();
});
