import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

test("a passage mentions the register by choosing from a list, where the person was writing", async ({
  asDpo: page,
}) => {
  await open(page, "/policies/privacy/edit");
  await page.getByRole("button", { name: "Add: Passages in your own words" }).click();
  const passages = page.getByRole("main");
  await passages
    .getByRole("combobox", { name: "Place", exact: true })
    .last()
    .selectOption("Preamble");
  const text = passages.getByRole("textbox", { name: "Text, English" }).last();
  await text.fill("Ask  about anything.");
  await text.press("Home");
  for (let step = 0; step < 4; step += 1) await text.press("ArrowRight");

  const picker = passages
    .getByRole("combobox", { name: "Mention something of the register, English" })
    .last();
  await picker.fill("OGO SECURITY");
  await expect(page.getByRole("option", { name: /Contact of the DPO/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("option", { name: /Name of the organisation/ }).click();
  await expect(text).toHaveValue(/^Ask \{\{organisation:[a-z0-9-]+\}\} about anything\.$/);
  await expect(text).toBeFocused();
  await page.keyboard.type(",");
  await expect(text).toHaveValue(/\}\}, about anything\.$/);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await open(page, "/policies/privacy");
  await expect(page.getByText(/Ask OGO, about anything\./).first()).toBeVisible();
});
