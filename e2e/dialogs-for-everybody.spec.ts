import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

type State = {
  readonly name: string;
  readonly path: string;
  readonly reach: (page: Page) => Promise<unknown>;
};

const dialog = (page: Page) => page.getByRole("dialog").waitFor();

/** What opens over the screens of somebody who keeps the register, by how people get there. */
const states: readonly State[] = [
  {
    name: "the command palette",
    path: "/",
    reach: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("strip");
      await expect(page.getByRole("menuitem", { name: /^STRIPE/ })).toBeVisible();
    },
  },
  {
    name: "the command palette without an answer",
    path: "/",
    reach: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("zzqqzz");
      await expect(page.getByText("Nothing found. Fewer letters find more.")).toBeVisible();
    },
  },
  {
    name: "the keys",
    path: "/",
    reach: async (page) => {
      await page.keyboard.press("?");
      await dialog(page);
    },
  },
  {
    name: "the menu of the account",
    path: "/",
    reach: async (page) => {
      await page.getByRole("button", { name: /^Account of/ }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "a day of the past being chosen",
    path: "/",
    reach: async (page) => {
      await page.getByRole("button", { name: "Look at the past" }).click();
      await dialog(page);
    },
  },
  {
    name: "a calendar being subscribed to",
    path: "/",
    reach: async (page) => {
      await page.getByRole("button", { name: "Subscribe in my calendar" }).click();
      await dialog(page);
    },
  },
  {
    name: "a finding being waived",
    path: "/register/parties/party-stripe",
    reach: async (page) => {
      await page
        .getByRole("button", { name: /^Waive/ })
        .first()
        .click();
      await dialog(page);
    },
  },
  {
    name: "a policy being published",
    path: "/policies/privacy",
    reach: async (page) => {
      await page.getByRole("button", { name: "Publish" }).click();
      await dialog(page);
    },
  },
  {
    name: "a file that cannot be read",
    path: "/imports",
    reach: async (page) => {
      await page
        .getByLabel("File (.xlsx, .ods, .csv, .json)")
        .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
      await page.getByRole("main").getByRole("alert").first().waitFor();
    },
  },
];

test("nobody is shut out of what opens over a screen", async ({ asDpo: page }) => {
  const found: string[] = [];
  for (const { name, path, reach } of states) {
    await open(page, path);
    await reach(page);
    for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
  }
  expect(found).toEqual([]);
});

/** What opens over the screens of an administrator. */
const ofSettings: readonly State[] = [
  {
    name: "a person being added",
    path: "/settings/people",
    reach: async (page) => {
      await page.getByRole("button", { name: "Add a person" }).click();
      await dialog(page);
    },
  },
  {
    name: "a person being changed",
    path: "/settings/people",
    reach: async (page) => {
      await page
        .getByRole("button", { name: /^Change/ })
        .first()
        .click();
      await dialog(page);
    },
  },
  {
    name: "a token that was just made",
    path: "/settings/tokens",
    reach: async (page) => {
      await page.getByRole("textbox", { name: "What it is for" }).fill("a program");
      await page.getByRole("button", { name: "Create a token" }).click();
      await page.getByRole("table", { name: "API tokens" }).waitFor();
    },
  },
];

test("nobody is shut out of what administrators open", async ({ asAdmin: page }) => {
  const found: string[] = [];
  for (const { name, path, reach } of ofSettings) {
    await open(page, path);
    await reach(page);
    for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
  }
  expect(found).toEqual([]);
});
