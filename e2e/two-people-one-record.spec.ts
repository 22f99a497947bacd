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
  await expect(asEditor.getByText("Saved.")).toBeVisible();
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

test("two people work on different purposes and languages of one activity: both are kept whole", async ({
  api,
  asDpo,
  asEditor,
}) => {
  const text = (en: string) => ({ en: { text: en, changedAt: null } });
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/activities", {
    reference: "T-two",
    name: text("Shared work"),
    ourRole: "controller",
    state: "draft",
    purposes: [{ name: text("delivering boots") }, { name: text("sending news") }],
  });
  const form = `/register/activities/${id}/edit`;
  await open(asDpo, form);
  await open(asEditor, form);

  await asDpo.getByRole("button", { name: "Purposes 1: delivering boots" }).click();
  const first = asDpo.getByRole("group", { name: "Purposes 1" });
  await first.getByRole("textbox", { name: "Purpose, English" }).fill("delivering boots in time");
  await asDpo.getByRole("button", { name: "Save", exact: true }).click();
  await expect(asDpo.getByText("Saved.")).toBeVisible();

  await asEditor.getByRole("button", { name: "Purposes 1: delivering boots" }).click();
  const same = asEditor.getByRole("group", { name: "Purposes 1" });
  await same.getByRole("textbox", { name: "Purpose, French" }).fill("livrer des bottes");
  await asEditor.getByRole("button", { name: "Purposes 2: sending news" }).click();
  const second = asEditor.getByRole("group", { name: "Purposes 2" });
  await second.getByRole("textbox", { name: "Purpose, English" }).fill("sending our news");
  await asEditor.getByRole("button", { name: "Save", exact: true }).click();

  const conflict = asEditor.getByRole("alertdialog");
  await expect(conflict.getByText("You changed different things: both are kept.")).toBeVisible();
  await expect(conflict.getByText("delivering boots in time").last()).toBeVisible();
  await conflict.getByRole("button", { name: "Save with these choices" }).click();
  await expect(asEditor.getByText("Saved.")).toBeVisible();
  const record = await (await api("dpo").get(`/api/v1/activities/${id}`)).json();
  expect(record).toMatchObject({
    purposes: [
      { name: { en: { text: "delivering boots in time" }, fr: { text: "livrer des bottes" } } },
      { name: { en: { text: "sending our news" } } },
    ],
  });
});

test("work left unsaved is joined with what somebody else saved meanwhile, and nobody's long text is lost", async ({
  api,
  asDpo,
  asEditor,
}) => {
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Fjellpost AS",
    notes: "Called in May.",
  });
  const form = `/register/parties/${id}/edit`;
  await open(asEditor, form);
  await asEditor.getByRole("textbox", { name: "Notes" }).fill("Asked for the contract.");
  asEditor.on("dialog", (question) => question.accept());
  await asEditor.goto("/register/parties");

  await open(asDpo, form);
  await asDpo.getByRole("textbox", { name: "Notes" }).fill("They answer on Fridays.");
  await asDpo.getByRole("textbox", { name: "Telephone" }).fill("+47 73 00 00 00");
  await asDpo.getByRole("button", { name: "Save", exact: true }).click();
  await expect(asDpo.getByText("Saved.")).toBeVisible();

  await open(asEditor, form);
  await expect(asEditor.getByText(/The record was changed since/)).toBeVisible();
  await asEditor.getByRole("button", { name: "Continue with them" }).click();
  const conflict = asEditor.getByRole("alertdialog");
  await conflict.getByRole("radio", { name: "Both, one after the other" }).check();
  await conflict.getByRole("button", { name: "Continue with these choices" }).click();
  await asEditor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(asEditor.getByText("Saved.")).toBeVisible();
  const record = await (await api("dpo").get(`/api/v1/parties/${id}`)).json();
  expect(record).toMatchObject({
    notes: "They answer on Fridays.\n\nAsked for the contract.",
    phone: "+47 73 00 00 00",
  });
});
