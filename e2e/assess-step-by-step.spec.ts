import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { save } from "./form.ts";
import { open, tabTo } from "./screen.ts";

const path = "/register/activities/activity-prospecting";
const stepByStep = "Step by step Impact assessment (DPIA)";

test("a DPO is asked one question after another, by keyboard, and the rules read the outcome", async ({
  asDpo: page,
  api,
}) => {
  const rules = async () => {
    const answer = await api("dpo").get(
      "/api/v1/findings?collection=activities&id=activity-prospecting",
    );
    const { items } = (await answer.json()) as { items: readonly { rule: string }[] };
    return items.map(({ rule }) => rule).filter((rule) => rule.startsWith("DPIA"));
  };
  expect(await rules()).toEqual(["DPIA-004"]);

  await open(page, `${path}/edit`);
  const opener = page.getByRole("button", { name: stepByStep });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Is an impact assessment needed?" });
  await expect(dialog.getByText("Question 1 of 11")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    await expect(dialog.getByText(`Question ${number} of 11`)).toBeVisible();
    await tabTo(page, dialog.getByRole("radio", { name: "Not answered" }));
    // The arrows go round: yes, no, not answered.
    await page.keyboard.press("ArrowRight");
    if (number !== 1 && number !== 5) await page.keyboard.press("ArrowRight");
    await tabTo(page, dialog.getByRole("button", { name: "Next" }));
    await page.keyboard.press("Enter");
  }
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await expect(
    dialog.getByRole("heading", { name: "An impact assessment is needed." }),
  ).toBeFocused();
  await expect(dialog.getByText("2 of the nine criteria met", { exact: false })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Record this outcome" }).click();
  await expect(page.getByRole("combobox", { name: "Required", exact: true })).toHaveValue("yes");
  await save(page);
  expect(await rules()).toEqual(["DPIA-002"]);
});

test("the questions fit a phone", async ({ asDpo: page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await open(page, `${path}/edit`);
  await page.getByRole("button", { name: stepByStep }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(overflow).toBe(0);
});

test("an answer is still there for whoever goes back, or opens the questions again", async ({
  asDpo: page,
}) => {
  await open(page, "/register/activities/activity-security/edit");
  await page.getByRole("button", { name: stepByStep }).click();
  const dialog = page.getByRole("dialog");
  const no = dialog.getByRole("radio", { name: "No", exact: true });
  await no.check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(no).toBeChecked();
  for (let number = 1; number <= 11; number += 1)
    await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Record this outcome" }).click();
  await page.getByRole("button", { name: stepByStep }).click();
  await expect(no).toBeChecked();
});
