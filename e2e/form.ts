import { expect, type Locator, type Page } from "@playwright/test";

/** Adds an entry to a list of a form and returns its fields. */
export async function addTo(scope: Locator, list: string): Promise<Locator> {
  const group = scope.getByRole("group", { name: list, exact: true }).first();
  const name = new RegExp(`^${literally(list)} \\d+$`);
  const before = await group.getByRole("group", { name }).count();
  await group.getByRole("button", { name: `Add: ${list}`, exact: true }).click();
  const entries = group.getByRole("group", { name });
  await expect(entries).toHaveCount(before + 1);
  return entries.last();
}

/** Writes a text in both languages. */
export async function write(scope: Locator, label: string, en: string, fr?: string): Promise<void> {
  await scope.getByRole("textbox", { name: `${label}, English`, exact: true }).fill(en);
  if (fr === undefined) return;
  await scope.getByRole("textbox", { name: `${label}, French`, exact: true }).fill(fr);
}

/** Fills in a plain text, number or date. */
export async function fill(scope: Locator, label: string, value: string): Promise<void> {
  // The label of a required field ends in a star for the eye.
  await scope
    .getByLabel(new RegExp(`^${literally(label)}( \\*)?$`))
    .first()
    .fill(value);
}

/** Chooses from a short list. */
export async function select(scope: Locator, label: string, option: string): Promise<void> {
  await scope
    .getByRole("combobox", { name: label, exact: true })
    .first()
    .selectOption({ label: option });
}

/** Answers yes or no. */
export async function answer(scope: Locator, question: string, reply: "Yes" | "No"): Promise<void> {
  const group = scope.getByRole("group", { name: question, exact: true });
  await group.getByRole("radio", { name: reply, exact: true }).check();
}

/** Asks for fields that are not needed by everybody. */
export async function ask(scope: Locator, what: string): Promise<void> {
  await scope.getByRole("button", { name: what, exact: true }).first().click();
}

/** Opens a group of fields. */
export async function fillIn(scope: Locator, group: string): Promise<Locator> {
  await scope.getByRole("button", { name: `Fill in ${group}`, exact: true }).click();
  return scope.getByRole("group", { name: group, exact: true });
}

/** Saves the form and waits until the record is shown. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByRole("main").getByRole("link", { name: "Edit", exact: true }),
  ).toBeVisible();
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
