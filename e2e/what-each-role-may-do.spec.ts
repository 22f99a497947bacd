import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open } from "./screen.ts";

const changing =
  /^(New|Edit|Archive|Restore|Approve|Submit|Back to draft|Publish|Add|Save|Import|Delete)\b/;

test("an auditor reads every screen and finds nothing that changes anything", async ({
  asAuditor: page,
}) => {
  const screens = [
    { path: "/", heading: "Auditor’s room" },
    { path: "/register/activities", heading: "Activities" },
    { path: "/register/activities/activity-prospecting", heading: "Commercial prospecting" },
    { path: "/register/parties/party-stripe", heading: "STRIPE" },
    { path: "/policies", heading: "Policies" },
    { path: "/policies/privacy", heading: "Privacy Policy" },
    { path: "/exports", heading: "Exports" },
    { path: "/audit", heading: "History" },
    { path: "/audit/1", heading: "Entry 1 of the history" },
    { path: "/audit/compare", heading: "Compare two days" },
  ];
  for (const { path, heading } of screens) {
    await open(page, path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByRole("button", { name: changing }), path).toHaveCount(0);
    await expect(main.getByRole("link", { name: changing }), path).toHaveCount(0);
  }
  for (const path of ["/register/parties/new", "/register/parties/party-stripe/edit"]) {
    await page.goto(path);
    await expect(page.getByText("You may not do this")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  }
});

test("a contributor drafts and submits an activity, and the DPO approves it", async ({
  asContributor,
  asDpo,
}) => {
  await open(asContributor, "/register/activities/new");
  await asContributor.getByRole("textbox", { name: "Reference" }).fill("T-200");
  await asContributor.getByRole("textbox", { name: "Name, English" }).fill("Visitors' book");
  await asContributor.getByLabel("Our role").selectOption("Controller");
  await asContributor.getByRole("button", { name: "Save", exact: true }).click();
  await asContributor.getByRole("button", { name: "Submit for review" }).click();
  await expect(asContributor.getByText("Submitted for review.")).toBeVisible();
  await expect(asContributor.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await expect(asContributor.getByRole("link", { name: "Edit" })).toHaveCount(0);

  await open(asDpo, "/");
  await asDpo.getByRole("link", { name: "Visitors' book" }).first().click();
  await asDpo.getByRole("button", { name: "Approve" }).click();
  await expect(asDpo.getByText("Approved.", { exact: true })).toBeVisible();

  await open(asContributor, asContributor.url());
  await expect(asContributor.getByText("Approved", { exact: true }).first()).toBeVisible();
  await open(asContributor, "/register/parties");
  await expect(asContributor.getByRole("link", { name: "New party" })).toHaveCount(0);
});
