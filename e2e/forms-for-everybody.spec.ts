import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
import { addTo, ask } from "./form.ts";
import { open, section } from "./screen.ts";

const activity = "/register/activities/activity-purchases/edit";

/** Every state a form of an activity can be in, by how people get there. */
const states: readonly {
  readonly name: string;
  readonly path: string;
  readonly reach: (page: Page) => Promise<void>;
}[] = [
  {
    name: "a new record whose required fields are named",
    path: "/register/activities/new",
    reach: async (page) => {
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "entries opened, further fields asked for, an article explained",
    path: activity,
    reach: async (page) => {
      await page
        .getByRole("button", { name: /^Purposes 1:/ })
        .first()
        .click();
      const purpose = page.getByRole("group", { name: "Purposes 1" });
      await ask(purpose, "Profiling");
      await purpose
        .getByRole("button", { name: /^GDPR Art/ })
        .first()
        .click();
      await addTo(purpose, "Legal grounds");
      await addTo(section(page, "Persons and data"), "Data used");
      await addTo(section(page, "Recipients and transfers"), "Recipients and other parties");
    },
  },
  {
    name: "a list of choices open",
    path: activity,
    reach: async (page) => {
      await page.getByRole("combobox", { name: "Organisations" }).click();
      await expect(page.getByRole("listbox", { name: "Organisations" })).toBeVisible();
    },
  },
  {
    name: "a missing record being made in a dialog",
    path: activity,
    reach: async (page) => {
      await page.getByRole("button", { name: "New collection point" }).click();
      const dialog = page.getByRole("dialog", { name: "New collection point" });
      await addTo(dialog, "Data asked for");
      await dialog.getByRole("button", { name: "Create and use it here" }).click();
      await expect(dialog.getByRole("textbox", { name: "Name, English" })).toBeFocused();
    },
  },
  {
    name: "the question before leaving",
    path: activity,
    reach: async (page) => {
      await page.getByRole("textbox", { name: "Owner", exact: true }).fill("Ada");
      await page.getByRole("link", { name: "Parties", exact: true }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  },
];

test("nobody is shut out of a form in any of its states", async ({ asDpo: page }) => {
  page.on("dialog", (question) => question.accept());
  await page.addInitScript(() => localStorage.clear()); // no work left over from one state to the next
  const found: string[] = [];
  for (const { name, path, reach } of states) {
    await open(page, path);
    await reach(page);
    found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
  }
  expect(found).toEqual([]);
});

test("nobody is shut out where two people saved the same, or of work offered again", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Sturmvogel AG",
    notes: "Old.",
  });
  const path = `/register/parties/${id}`;
  await open(page, `${path}/edit`);
  const record = await (await api("dpo").get(`/api/v1${path.slice("/register".length)}`)).json();
  const saved = await api("dpo").put(`/api/v1${path.slice("/register".length)}`, {
    data: { ...record, notes: "Theirs.", phone: "+41 1" },
    headers: { "if-match": `"v${record.version}"` },
  });
  expect(saved.ok()).toBe(true);
  await page.getByRole("textbox", { name: "Notes" }).fill("Mine.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  page.on("dialog", (question) => question.accept());
  await page.reload();
  await expect(page.getByText("There are unsaved changes in this browser")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
