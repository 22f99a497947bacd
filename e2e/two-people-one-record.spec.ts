import { expect } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { open } from "./screen.ts";

test("who saves second sees both versions of a field, and nothing of either person is lost", async ({
  api,
  asDpo,
  asEditor,
}) => {
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Fjordpost AS",
    notes: "Answers by letter only.",
  });
  const form = `/register/parties/${id}/edit`;
  const notes = { name: "Notes" };
  await open(asDpo, form);
  await open(asEditor, form);

  await asDpo.getByRole("textbox", notes).fill("Answers within a week.");
  await asDpo.getByRole("textbox", { name: "Address" }).fill("Havnegata 1, Trondheim");
  await asDpo.getByRole("button", { name: "Save", exact: true }).click();
  await expect(asDpo.getByText("Saved.")).toBeVisible();

  await asEditor.getByRole("textbox", notes).fill("Asks for a copy of the contract.");
  await asEditor.getByRole("textbox", { name: "Telephone" }).fill("+47 73 00 00 00");
  await asEditor.getByRole("button", { name: "Save", exact: true }).click();

  const conflict = asEditor.getByRole("alertdialog", {
    name: "Somebody else saved this record meanwhile",
  });
  await expect(conflict.getByText("Answers within a week.")).toBeVisible();
  await expect(conflict.getByText("Asks for a copy of the contract.")).toBeVisible();
  await expect(conflict.getByText("Havnegata 1, Trondheim")).toBeVisible();
  const settle = conflict.getByRole("button", { name: "Save with these choices" });
  await expect(settle).toBeDisabled();
  await conflict.getByRole("radio", { name: "Yours" }).check();
  await settle.click();

  const page = asEditor.getByRole("main");
  await expect(page.getByRole("heading", { level: 1, name: "Fjordpost AS" })).toBeVisible();
  const record = await (await api("dpo").get(`/api/v1/parties/${id}`)).json();
  expect(record).toMatchObject({
    notes: "Asks for a copy of the contract.",
    address: "Havnegata 1, Trondheim",
    phone: "+47 73 00 00 00",
  });
  await page.getByText("2 changes").first().click();
  await expect(page.getByText("Answers within a week.").first()).toBeVisible();
});
