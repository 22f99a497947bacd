import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { arranged } from "./fixtures.ts";

let made = 0;

/** A word that no two tests share, to find by it what one of them made. */
export const mark = (): string => `mark${process.pid.toString(36)}x${(made += 1)}`;

/** Three activities of that mark: two drafts and one in review, named so that their order by name is alpha, beta, gamma. */
export async function threeActivities(dpo: APIRequestContext, tag: string): Promise<void> {
  const common = { organisationIds: ["ogo-security"], ourRole: "controller", tags: [tag] };
  for (const [name, fields] of [
    ["beta", { state: "draft", ownerName: "Ada", reference: `1-${tag}` }],
    ["gamma, with a comma", { state: "in_review", ownerName: "Ben", reference: `2-${tag}` }],
    ["alpha “quoted”", { state: "draft", ownerName: null, reference: `3-${tag}` }],
  ] as const) {
    await arranged(dpo, "/api/v1/activities", {
      ...common,
      ...fields,
      name: { en: { text: `${name} ${tag}`, changedAt: null } },
    });
  }
}

/** What the table of a list shows: its headings, then its rows, cell by cell, without the boxes that select. */
export async function shown(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await page.getByRole("main").getByRole("table").getByRole("row").all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator("th, td").allInnerTexts();
      return cells.slice(1).map((cell) => cell.trim());
    }),
  );
}

/** Opens one of the buttons over a list; returns the panel or the menu. */
export async function opened(
  page: Page,
  button: string,
  role: "dialog" | "menu",
): Promise<Locator> {
  await page.getByRole("search").getByRole("button", { name: button }).click();
  const panel = page.getByRole(role);
  await panel.waitFor();
  return panel;
}
