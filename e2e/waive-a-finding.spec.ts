import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
import { answering, open } from "./screen.ts";
import { fill, save } from "./form.ts";

const path = "/register/activities/activity-purchases";
const noGround = /^Waive: Purpose “Collection of mandatory/;
const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Fills in the dialog of a waiver and sends it. */
async function waive(page: Page, reason: string, until: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Waive this finding" });
  await fill(dialog, "Reason", reason);
  await fill(dialog, "Until", until);
  await dialog.getByRole("button", { name: "Waive", exact: true }).click();
}

test("a DPO answers for an error with a reason and an end; it comes back when the record changes in what was waived", async ({
  asDpo: page,
}) => {
  await open(page, path);
  await page.getByRole("button", { name: noGround }).click();
  expect(await violations(page)).toEqual([]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Waive", exact: true }).click();
  await expect(dialog).toBeVisible();
  await waive(page, "Counsel decides by January.", daysFromNow(400));
  await expect(dialog.getByText(/after twelve months at the latest/)).toBeVisible();
  await waive(page, "Counsel decides by January.", daysFromNow(60));
  await expect(page.getByText("The finding is waived.")).toBeVisible();
  await expect(page.getByText(/^Waived by dpo@example\.org until/)).toBeVisible();
  await expect(page.getByText("Counsel decides by January.")).toBeVisible();
  await expect(page.getByRole("button", { name: noGround })).toHaveCount(0);

  await open(page, "/findings?state=waived");
  await expect(page.getByText("Counsel decides by January.")).toBeVisible();

  await open(page, `${path}/edit?at=/department`);
  await fill(page.getByRole("main"), "Department", "Accounting");
  await save(page);
  await expect(page.getByText("Counsel decides by January.")).toBeVisible();

  await open(page, `${path}/edit?at=/purposes/0/name`);
  await page.getByRole("textbox", { name: "Purpose, English" }).fill("Keeping mandatory accounts");
  await save(page);
  await expect(
    page.getByRole("button", { name: /^Waive: Purpose “Keeping mandatory accounts”/ }),
  ).toBeVisible();
  await expect(page.getByText("Counsel decides by January.")).toBeHidden();
});

test("an editor waives a warning and is told that errors are for the DPO, by the screen and by the API", async ({
  asEditor: page,
  api,
}) => {
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/activities", {
    reference: "T-nobody",
    name: { en: { text: "Nobody’s letters", changedAt: null } },
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
  });
  await open(page, `/register/activities/${id}`);
  await expect(page.getByText("Only a DPO may waive an error.", { exact: false })).toBeVisible();
  await expect(
    page.getByRole("button", { name: /^Waive: The activity has no purpose/ }),
  ).toHaveCount(0);
  await page.getByRole("button", { name: /^Waive: No owner for this record/ }).click();
  await waive(page, "The department is being formed.", daysFromNow(30));
  await expect(page.getByText(/^Waived by editor@example\.org until/)).toBeVisible();

  const refused = await api("editor").post("/api/v1/waivers", {
    data: {
      rule: "REC-005",
      record: `activities/${id}`,
      part: null,
      pointer: "/retention",
      reason: "Later.",
      until: daysFromNow(30),
    },
  });
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain("Only a data protection officer may waive an error.");

  await page.getByRole("button", { name: "End the waiver" }).click();
  await expect(page.getByText("The waiver has ended.")).toBeVisible();
  await expect(
    page.getByRole("button", { name: /^Waive: No owner for this record/ }),
  ).toBeVisible();
});

test("who only reads is offered no waiver", async ({ asAuditor: page }) => {
  await open(page, "/findings");
  await answering(page);
  await expect(page.getByRole("link", { name: /^Go to the field/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Waive/ })).toHaveCount(0);
  await expect(page.getByText("Only a DPO may waive", { exact: false })).toHaveCount(0);
});
