import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { mark, opened, threeActivities } from "./lists.ts";
import { open } from "./screen.ts";

type State = {
  readonly name: string;
  readonly query?: string;
  readonly reach: (page: Page) => Promise<void>;
};

/** Every state a list can be in, by how people get there. */
const states: readonly State[] = [
  {
    name: "the choices of a facet",
    reach: async (page) => {
      const panel = await opened(page, "State", "dialog");
      await panel.getByRole("checkbox", { name: "Draft" }).check();
      await expect(page.getByRole("list", { name: "Filters in use" })).toBeAttached();
    },
  },
  {
    name: "the further facets",
    reach: async (page) => {
      await opened(page, "More filters", "dialog");
    },
  },
  {
    name: "how the list looks",
    reach: async (page) => {
      await opened(page, "Display", "dialog");
    },
  },
  {
    name: "the menu of the file",
    reach: async (page) => {
      await opened(page, "CSV", "menu");
    },
  },
  {
    name: "a view being kept",
    reach: async (page) => {
      await page.getByRole("button", { name: "Save as a view" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "rows selected",
    reach: async (page) => {
      await page.getByRole("checkbox", { name: /^Select alpha/ }).check();
      await expect(page.getByText("1 selected")).toBeVisible();
    },
  },
  {
    name: "many records being changed",
    reach: async (page) => {
      await page.getByRole("checkbox", { name: "Select all rows loaded" }).check();
      await page.getByRole("button", { name: "Change …" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "many columns, which scroll within the list",
    query: "&columns=reference,name,state,ownerName,ownerEmail,department,tags,updatedAt,createdAt",
    reach: async (page) => {
      await expect(page.getByRole("columnheader", { name: "Created" })).toBeVisible();
    },
  },
  {
    name: "nothing found",
    query: "nowhere",
    reach: async (page) => {
      await expect(page.getByText("Nothing found")).toBeVisible();
    },
  },
  {
    name: "an order that does not come",
    reach: async (page) => {
      await page.route(/\/api\/v1\/activities\?/, (route) =>
        route.fulfill({ status: 400, body: "{}" }),
      );
      await page.getByRole("searchbox", { name: "Search" }).fill("x");
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    },
  },
];

test("nobody is shut out of a list in any of its states", async ({ asDpo: page, api }) => {
  const tag = mark();
  await threeActivities(api("dpo"), tag);
  const found: string[] = [];
  for (const { name, query = "", reach } of states) {
    await open(page, `/register/activities?q=${tag}${query}`);
    await reach(page);
    for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
  }
  expect(found).toEqual([]);
});

test("nobody is shut out of a list that is empty, on a phone or at a desk", async ({
  asDpo: page,
}) => {
  await open(page, "/register/trackers");
  await expect(page.getByText("No trackers yet")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
