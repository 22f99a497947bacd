import type { Locator, Page } from "@playwright/test";

/** Opens an address of the application and waits until it answers to what is typed. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await answering(page);
}

/**
 * Waits until the page answers to what is typed: React puts its mark on every link and control of the first
 * answer when it takes it over, and what is typed before is lost.
 */
export async function answering(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("a, button, input, select, textarea")];
    const isTakenOver = (control: Element) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps$"));
    return controls.length > 0 && controls.every(isTakenOver);
  });
}

/** Types into a field with a long list and chooses what it then offers. */
export async function choose(
  scope: Locator,
  label: string,
  typed: string,
  option = typed,
): Promise<void> {
  const field = scope.getByRole("combobox", { name: label, exact: true });
  await field.fill(typed);
  // Within the list that opened: closed fields elsewhere on the page have options of the same names.
  const list = scope.page().getByRole("listbox");
  await list.waitFor();
  await list.getByRole("option", { name: option }).first().click();
}

/** Adds one to a field that holds several; its list stays open for more until it is left. */
export async function add(scope: Locator, label: string, option: string): Promise<void> {
  await choose(scope, label, option);
  await scope.getByRole("combobox", { name: label, exact: true }).press("Escape");
}

/** Steps with the Tab key until something has the focus; more steps than a screen has controls mean it cannot be reached. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach ${goal}`);
}

/** What a form says under a heading. */
export function section(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Says why errors may stay open, where some are, and publishes. */
export async function confirmPublication(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  const button = dialog.getByRole("button", { name: "Publish" });
  await button.waitFor();
  const why = dialog.getByLabel("Why it is published all the same");
  if (await why.isVisible()) await why.fill("They are being mended.");
  await button.click();
}

/** Publishes the policy as it would read now; returns the number of the version. */
export async function publish(page: Page): Promise<number> {
  await open(page, "/policies/privacy");
  await page.getByRole("button", { name: "Publish" }).click();
  await confirmPublication(page);
  const said = page.getByText(/^Version \d+ is published\.$/);
  return Number(/\d+/.exec((await said.textContent()) ?? "")?.[0]);
}
