import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
import { answering, open } from "./screen.ts";

/** A day (YYYY-MM-DD) that is still to come, whenever this runs. */
const nextReviewAt = new Date(Date.now() + 70 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test("a person makes, replaces and ends the address of their calendar, and it holds what is due", async ({
  asDpo: page,
  api,
  playwright,
}) => {
  await arranged(api("dpo"), "/api/v1/activities", {
    reference: "T-due",
    name: { en: { text: "Accounts; kept, reviewed", changedAt: null } },
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "draft",
    nextReviewAt,
  });
  await open(page, "/");
  await page.getByRole("button", { name: "Subscribe in my calendar" }).click();
  const dialog = page.getByRole("dialog", { name: "Subscribe in my calendar" });
  await expect(dialog).toContainText("nothing else of the register");
  await dialog.getByRole("button", { name: "Make an address" }).click();
  const shown = dialog.getByText(/^http\S+\.ics$/);
  const first = (await shown.textContent()) ?? "";
  expect(await violations(page)).toEqual([]);

  // A calendar program has no session.
  const program = await playwright.request.newContext();
  const answer = await program.get(first);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const unfolded = (await answer.text()).replaceAll("\r\n ", "");
  expect(unfolded).toContain("SUMMARY:Review the record: Accounts\\; kept\\, reviewed\r\n");
  expect(unfolded).toContain(`DTSTART;VALUE=DATE:${nextReviewAt.replaceAll("-", "")}\r\n`);

  await dialog.getByRole("button", { name: "Make a new address; the old one ends" }).click();
  await expect(shown).not.toHaveText(first);
  const second = (await shown.textContent()) ?? "";
  expect((await program.get(first)).status()).toBe(404);
  expect((await program.get(second)).status()).toBe(200);

  await page.reload();
  await answering(page);
  await page.getByRole("button", { name: "Subscribe in my calendar" }).click();
  await expect(dialog.getByText(/^You have had a calendar since/)).toBeVisible();
  await expect(shown).toHaveCount(0);
  await dialog.getByRole("button", { name: "End my calendar" }).click();
  await expect(dialog.getByRole("button", { name: "Make an address" })).toBeVisible();
  expect((await program.get(second)).status()).toBe(404);
  await program.dispose();
});
