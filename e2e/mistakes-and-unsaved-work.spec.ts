import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

test("a missing required field is named beside it, takes the focus, and costs nothing that was typed", async ({
  asEditor: page,
}) => {
  await open(page, "/register/parties/new");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill("1 rue de la Paix, Paris");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "One field needs your attention.",
  );
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/\S/);
  await expect(address).toHaveValue("1 rue de la Paix, Paris");
});

test("a wrong e-mail address is named beside its field, takes the focus, and can be put right", async ({
  asEditor: page,
}) => {
  await open(page, "/register/parties/new");
  const email = page.getByRole("textbox", { name: "E-mail" });
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Rotkehlchen KG");
  await email.fill("rotkehlchen at example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/e-mail/i);
  await expect(email).toHaveValue("rotkehlchen at example");
  await email.fill("kontakt@rotkehlchen.example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rotkehlchen KG" })).toBeVisible();
  await expect(page.getByText("kontakt@rotkehlchen.example")).toBeVisible();
});

test("unsaved work survives a reload and is offered again", async ({ asEditor: page }) => {
  await open(page, "/register/storage-locations/new");
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("Cellar in Lyon");
  page.on("dialog", (question) => question.accept());
  await page.reload();
  await expect(page.getByText("There are unsaved changes in this browser")).toBeVisible();
  await expect(name).toHaveValue("");
  await page.getByRole("button", { name: "Continue with them" }).click();
  await expect(name).toHaveValue("Cellar in Lyon");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cellar in Lyon" })).toBeVisible();
  await open(page, "/register/storage-locations/new");
  await expect(page.getByText("There are unsaved changes in this browser")).toBeHidden();
});

test("a link does not lead away from unsaved work without asking", async ({ asEditor: page }) => {
  await open(page, "/register/data-items/data-iban/edit");
  await page.getByRole("textbox", { name: "Name, English" }).fill("account number");
  await page.getByRole("link", { name: "Parties" }).click();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByRole("textbox", { name: "Name, English" })).toHaveValue("account number");
  await page.getByRole("link", { name: "Parties" }).click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Parties" })).toBeVisible();
});

test("nobody finds the unsaved work of whoever used this browser before", async ({ page, api }) => {
  const notes = "Only for my eyes";
  await page.context().addCookies((await api("editor").storageState()).cookies);
  await open(page, "/register/storage-locations/new");
  await page.getByRole("textbox", { name: "Name" }).fill(notes);
  page.on("dialog", (question) => question.accept());
  await page.goto("/register/parties");
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(await stored()).toContain(notes);

  await page.context().clearCookies();
  await page.context().addCookies((await api("dpo").storageState()).cookies);
  await open(page, "/register/storage-locations/new");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("");
  await expect(page.getByText("There are unsaved changes in this browser")).toBeHidden();
  await expect.poll(stored).not.toContain(notes);
});
