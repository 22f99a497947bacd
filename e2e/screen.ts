import type { Locator, Page } from "@playwright/test";

/** Opens an address of the application and waits until it answers to what is typed. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await answering(page);
}

/**
 * What React knows of a part of the page. The whole says whether it was taken over; a part that may come later has
 * a state only while it was not taken over, or something else stands in its place.
 */
type Fiber = {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedState: unknown;
  readonly stateNode: { readonly current: Fiber };
};

/**
 * Waits until the page answers to what is typed: what is done before every part of it has come, and was taken over
 * by React, is lost or comes twice. Keys of the whole screen are listened to by effects, which have run when nothing
 * more is due. A browser that has nothing to draw can keep whoever waits for an idle moment waiting, so that has an end.
 */
export async function answering(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isToCome = ({ memoizedState: state }: Fiber) =>
      typeof state === "object" &&
      state !== null &&
      ("dehydrated" in state || ("isDehydrated" in state && state.isDehydrated === true));
    const root = Object.entries(document).find(([key]) => key.startsWith("__reactContainer$"));
    if (root === undefined) return false;
    const left: Fiber[] = [(root[1] as Fiber).stateNode.current];
    for (let fiber = left.pop(); fiber !== undefined; fiber = left.pop()) {
      if (isToCome(fiber)) return false;
      for (const next of [fiber.child, fiber.sibling]) if (next !== null) left.push(next);
    }
    return true;
  });
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })),
  );
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
