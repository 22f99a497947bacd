import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { arranged, password, test } from "./fixtures.ts";
import { mark } from "./lists.ts";
import { answering, open, tabTo } from "./screen.ts";

test("whoever has a keyboard only signs in, records a party and publishes the policy", async ({
  page,
  api,
}) => {
  const email = "kim@example.org";
  await arranged(api("admin"), "/api/v1/people", {
    name: "Kim Aas",
    email,
    password,
    roles: ["dpo"],
  });
  await open(page, "/register/parties");
  await tabTo(page, page.getByRole("textbox", { name: "E-mail" }));
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Parties" })).toBeVisible();
  await answering(page);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "New party" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: "Name", exact: true }));
  await page.keyboard.type("Tastatur GmbH");
  await tabTo(page, page.getByRole("combobox", { name: "Sector" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Save", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tastatur GmbH" })).toBeVisible();

  await tabTo(page, page.getByRole("link", { name: "Policies", exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Privacy Policy" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Publish" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Publish the next version" });
  await tabTo(page, dialog.getByLabel("Why it is published all the same"));
  await page.keyboard.type("They are being mended.");
  await tabTo(page, dialog.getByRole("button", { name: "Publish" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Version \d+ is published\.$/)).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Publish" })).toBeFocused();
});

test("whoever has a keyboard only fills in a purpose, its ground and its data, and takes over what is usual", async ({
  asDpo: page,
}) => {
  await open(page, "/register/activities/activity-purchases/edit");
  const add = page.getByRole("button", { name: "Add: Purposes", exact: true });
  await add.focus();
  await page.keyboard.press("Enter");
  const purpose = page.getByRole("group", { name: /^Purposes \d+$/ }).last();
  const name = purpose.getByRole("textbox", { name: "Purpose, English" });
  await expect(name).toBeFocused();
  await page.keyboard.type("answering complaints");
  await expect(name).toHaveValue("answering complaints");
  await tabTo(page, purpose.getByRole("combobox", { name: "Usual purpose" }));
  await page.keyboard.type("customer support");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const usual = purpose.getByRole("button", { name: /^Use: Usual ground/ });
  await usual.focus();
  await page.keyboard.press("Enter");
  const ground = purpose.getByRole("button", { name: "Legal grounds 1: Contract" });
  await tabTo(page, ground);
  await page.keyboard.press("Enter");
  const fields = purpose.getByRole("group", { name: "Legal grounds 1" });
  await tabTo(page, fields.getByRole("button", { name: "The part it covers" }));
  await page.keyboard.press("Enter");
  const covered = fields.getByRole("textbox", { name: "The part it covers, English" });
  await expect(covered).toBeFocused();
  await page.keyboard.type("the answer");
  await expect(covered).toHaveValue("the answer");
  await tabTo(page, fields.getByRole("combobox", { name: "Covers these persons" }));
  await page.keyboard.type("customers");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(fields.getByRole("button", { name: "Remove: Customers" })).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(fields.getByRole("button", { name: "Remove: Customers" })).toBeHidden();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved.")).toBeVisible();
});

test("whoever has a keyboard only records an activity with its purpose and ground, finds it by a word and takes the register away", async ({
  asDpo: page,
}) => {
  const word = mark();
  await page.keyboard.type("ga");
  await expect(page.getByRole("heading", { level: 1, name: "Activities" })).toBeVisible();
  await answering(page);
  await page.keyboard.press("n");
  await tabTo(page, page.getByRole("textbox", { name: "Reference" }));
  await page.keyboard.type(`K-${word}`);
  await tabTo(page, page.getByRole("textbox", { name: "Name, English" }));
  await page.keyboard.type(`Lending of keyboards ${word}`);
  await tabTo(page, page.getByRole("combobox", { name: "Our role" }));
  await page.keyboard.type("Controller");
  await tabTo(page, page.getByRole("button", { name: "Add: Purposes", exact: true }));
  await page.keyboard.press("Enter");
  const purpose = page.getByRole("group", { name: "Purposes 1", exact: true });
  await expect(purpose.getByRole("textbox", { name: "Purpose, English" })).toBeFocused();
  await page.keyboard.type("knowing who has which keyboard");
  await tabTo(page, purpose.getByRole("button", { name: "Add: Legal grounds", exact: true }));
  await page.keyboard.press("Enter");
  const basis = purpose.getByRole("combobox", { name: "Lawful basis" });
  await tabTo(page, basis);
  await page.keyboard.type("contract");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+s");
  const title = page.getByRole("heading", { level: 1, name: `Lending of keyboards ${word}` });
  await expect(title).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("parties");
  await expect(page.getByRole("menuitem", { name: "Parties", exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Parties" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(word);
  await expect(page.getByRole("menuitem", { name: /^Lending of keyboards/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(title).toBeVisible();
  await expect(page.getByText("knowing who has which keyboard").first()).toBeVisible();
  await expect(page.getByText("Contract").first()).toBeVisible();

  await page.keyboard.type("ge");
  await expect(page.getByRole("heading", { level: 1, name: "Exports" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: /^Download Register document/ }));
  const file = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect(await readFile(await (await file).path(), "utf8")).toContain(`K-${word}`);
});
