import { expect } from "@playwright/test";
import { accountOf, arranged, test } from "./fixtures.ts";
import { open } from "./screen.ts";

test("an owner sees what came back and why, mends it, says why in turn, and the history tells both", async ({
  api,
  asContributor: owner,
  asDpo,
}) => {
  const { id } = await arranged<{ id: string }>(api("contributor"), "/api/v1/activities", {
    reference: "T-back",
    name: { en: { text: "Guided tours" } },
    ourRole: "controller",
    state: "draft",
    ownerEmail: accountOf("contributor").email,
  });
  const address = `/register/activities/${id}`;
  await open(owner, address);
  await owner.getByRole("button", { name: "Submit for review" }).click();
  await expect(owner.getByText("Submitted for review.")).toBeVisible();

  await open(asDpo, address);
  await asDpo.getByRole("button", { name: "Back to draft" }).click();
  const dialog = asDpo.getByRole("dialog", { name: "Back to draft" });
  await expect(dialog.getByRole("button", { name: "Send back" })).toBeDisabled();
  const why = dialog.getByRole("textbox", { name: "What has to be mended" });
  await why.fill("Say who leads the tours.");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(asDpo.getByText("Back to draft.")).toBeVisible();

  await open(owner, "/");
  const own = owner.getByRole("region", { name: "Your activities" });
  await expect(own.getByText("Say who leads the tours.")).toBeVisible();
  await own.getByRole("link", { name: "Guided tours" }).click();
  await expect(owner.getByRole("main").getByText(/^Robin dpo sent it back on /)).toBeVisible();

  await open(owner, `${address}/edit`);
  await owner.getByRole("button", { name: "Department and tags" }).click();
  await owner.getByRole("textbox", { name: "Department" }).fill("Visitors");
  await owner.getByRole("button", { name: "Say why" }).click();
  await owner.getByRole("textbox", { name: "Why, for the history" }).fill("Asked by the DPO.");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("Saved.")).toBeVisible();
  await owner.getByRole("button", { name: "Submit for review" }).click();
  await expect(owner.getByText("Submitted for review.")).toBeVisible();
  await expect(owner.getByText(/sent it back on/)).toHaveCount(0);

  await open(asDpo, address);
  const history = asDpo.getByRole("main");
  await expect(history.getByText("Asked by the DPO.")).toBeVisible();
  await expect(history.getByText("Say who leads the tours.")).toBeVisible();
  await asDpo.getByRole("button", { name: "Approve" }).click();
  await expect(asDpo.getByText("Approved.", { exact: true })).toBeVisible();
});
