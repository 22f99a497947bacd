import { execFileSync, spawnSync } from "node:child_process";
import { expect, type Page } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { mark, threeActivities } from "./lists.ts";
import { open } from "./screen.ts";
import { recordScreens, screens, settings } from "./screens.ts";

const form = "/register/activities/activity-purchases/edit";
const record = "/register/activities/activity-purchases";

const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

const text = (en: string) => ({ en: { text: en, changedAt: null } });

/** Addresses whose page is wider than the window. */
async function tooWide(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
    for (const entry of await page.getByRole("button", { name: /^(Purposes|Data used) 1:/ }).all())
      await entry.click();
    const { overflow, width } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      width: document.documentElement.clientWidth,
    }));
    if (overflow > 0) found.push(`${path}: ${overflow} px more than ${width}`);
  }
  return found;
}

for (const [what, width] of [
  ["a small phone", 320],
  ["a desk screen at 200 %", 640],
] as const) {
  test(`every screen fits ${what} without scrolling sideways`, async ({ asDpo, asAdmin, page }) => {
    for (const one of [asDpo, asAdmin, page]) await one.setViewportSize({ width, height: 720 });
    const paths = [...screens.map(({ path }) => path), ...recordScreens, form, record];
    expect([
      ...(await tooWide(asDpo, paths)),
      ...(await tooWide(
        asAdmin,
        settings.map(({ path }) => path),
      )),
      ...(await tooWide(page, ["/"])),
    ]).toEqual([]);
  });
}

/** The words that the browser prints of a page, as the reader of the PDF finds them. */
async function printed(page: Page): Promise<string> {
  const pdf = await page.pdf({ format: "A4" });
  return execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, " ");
}

/** Names of the navigation, which no paper has a use for. */
const navigation = ["Where data are", "Law in force", "Skip to the content"];

test.describe("on paper", () => {
  test.skip(!hasPdftotext, "pdftotext is not installed");

  test("a record is printed whole, folded parts too, without what only works on a screen", async ({
    asDpo: page,
    api,
  }) => {
    const purposes = ["one", "two", "three", "four"].map((word) => `printed purpose ${word}`);
    const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/activities", {
      reference: `paper-${mark()}`,
      name: text("An activity on paper"),
      organisationIds: ["ogo-security"],
      ourRole: "controller",
      state: "draft",
      ownerName: "Noor",
      purposes: purposes.map((name) => ({ name: text(name), grounds: [{ basis: "consent" }] })),
    });
    await open(page, `/register/activities/${id}`);
    const parts = ["An activity on paper", "Purposes", "Used by", "History"];
    // What is worked out of the record comes a moment after it.
    for (const name of [...parts, /^Completeness/, /^Risk/, /^Findings of this record/])
      await expect(page.getByRole("main").getByRole("heading", { name }).first()).toBeVisible();
    const headings = await page.getByRole("main").getByRole("heading").allInnerTexts();
    expect(headings).toEqual(expect.arrayContaining(parts));
    await expect(page.getByText("printed purpose four").last()).toBeVisible();
    const paper = await printed(page);
    // A heading and the number beside it are one text on the screen and two on paper.
    const bare = (words: string) => words.replaceAll(/\s/g, "");
    for (const word of [...headings, ...purposes, "Noor"])
      expect(bare(paper)).toContain(bare(word));
    // The ground stands inside the folded part.
    expect(paper.split("Lawful basis").length - 1).toBe(purposes.length);
    for (const word of [...navigation, "Archive", "Submit"]) expect(paper).not.toContain(word);
  });

  test("a list is printed with its title, what it is narrowed by and whole rows, without navigation", async ({
    asDpo: page,
    api,
  }) => {
    const tag = mark();
    const long = `a name that no column of a screen has the room to show in full ${tag}`;
    await threeActivities(api("dpo"), tag);
    await arranged(api("dpo"), "/api/v1/activities", {
      reference: `4-${tag}`,
      name: text(long),
      state: "draft",
      ourRole: "controller",
      tags: [tag],
    });
    await open(page, `/register/activities?q=${tag}&state=draft`);
    await expect(page.getByText("3 records", { exact: true }).first()).toBeVisible();
    const paper = await printed(page);
    for (const word of ["Activities", `Search: ${tag}`, "State: Draft", "3 records", long])
      expect(paper).toContain(word);
    for (const name of ["alpha “quoted”", "beta"]) expect(paper).toContain(`${name} ${tag}`);
    expect(paper).not.toContain("gamma");
    for (const word of [...navigation, "New activity", "Display", "CSV"])
      expect(paper).not.toContain(word);
  });

  test("whoever works in the dark prints ink on white", async ({ asDpo: page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.context().addCookies([{ name: "theme", value: "dark", url: page.url() }]);
    await open(page, record);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(27, 29, 33)");
  });
});
