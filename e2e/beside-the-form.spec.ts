import { expect } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { open } from "./screen.ts";

const beside = { name: "Findings and public text" };

test("whoever edits sees before saving which sentences of the public text will change", async ({
  asDpo: page,
}) => {
  await open(page, "/register/data-items/data-iban/edit");
  const panel = page.getByRole("complementary", beside);
  await expect(panel.getByText(/What your changes do to the public text/)).toBeVisible();
  await page.getByRole("textbox", { name: "Name, English" }).fill("account number (IBAN)");
  await expect(panel).toContainText("account number (IBAN)");
  await expect(page.getByText("Saved.")).toBeHidden();
  await panel.getByRole("button", beside).click();
  await expect(panel).not.toContainText("account number (IBAN)");
});

test("each finding beside the form leads to the field that mends it, however deep it lies", async ({
  asDpo: page,
  api,
}) => {
  const text = (en: string) => ({ en: { text: en, changedAt: null } });
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/activities", {
    reference: "T-beside",
    name: text("Weighing interests"),
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
    visibility: "public",
    purposes: [{ name: text("keeping in touch"), grounds: [{ basis: "legitimate_interests" }] }],
  });
  await open(page, `/register/activities/${id}/edit`);
  const panel = page.getByRole("complementary", beside);
  await panel
    .getByRole("button", { name: /^Go to the field: The legitimate interest pursued/ })
    .click();
  const ground = page.getByRole("group", { name: "Legal grounds 1" });
  await expect(ground).toBeVisible();
  await expect(ground.locator(":focus")).toBeVisible();
  const sections = page.getByRole("navigation", { name: "Sections" });
  await expect(sections.getByRole("link", { name: /^Purposes .*\d+ open points?/ })).toBeVisible();
});
