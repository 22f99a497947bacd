import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { readPdf } from "#reports/pdf/testing/read-pdf.ts";
import { test } from "./fixtures.ts";
import { add, choose, open, publish, section } from "./screen.ts";

test("a DPO records a processor and an activity, approves and publishes them, and the public reads them", async ({
  asDpo: page,
  reader,
}) => {
  await test.step("adds a processor", async () => {
    await open(page, "/register/parties/new");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Nordlicht Versand GmbH");
    await page.getByRole("textbox", { name: "Name shown to the public" }).fill("NORDLICHT");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "NORDLICHT" })).toBeVisible();
  });

  await test.step("adds an activity with purpose, ground, data, retention and the processor", async () => {
    await open(page, "/register/activities/new");
    const record = section(page, "The record");
    await record.getByRole("textbox", { name: "Reference" }).fill("T-100");
    await record.getByRole("textbox", { name: "Name, English" }).fill("Sending of boots");
    await record.getByRole("textbox", { name: "Name, French" }).fill("Envoi de bottes");
    await add(record, "Organisations", "OGO SECURITY SAS");
    await record.getByLabel("Our role").selectOption("Controller");
    await record.getByLabel("In the public policy").selectOption("May be shown");

    const purposes = section(page, "Purposes");
    await purposes.getByRole("button", { name: "Add: Purposes" }).click();
    await purposes
      .getByRole("textbox", { name: "Purpose, English" })
      .fill("delivering boots that fit");
    await purposes
      .getByRole("textbox", { name: "Purpose, French" })
      .fill("livrer des bottes à la bonne taille");
    await purposes.getByRole("button", { name: "Add: Legal grounds" }).click();
    await choose(purposes, "Lawful basis", "Contract");

    const data = section(page, "Persons and data");
    await data.getByRole("button", { name: "Add: Data used" }).click();
    await choose(data, "Data item", "shoe size", "Create “shoe size”");
    const missing = page.getByRole("dialog", { name: "New data item" });
    await missing.getByRole("textbox", { name: "Name, French" }).fill("pointure");
    await choose(missing, "Category", "Identity and civil status");
    await missing.getByRole("button", { name: "Create and use it here" }).click();
    await expect(missing).toBeHidden();
    await add(data, "Data subjects", "Customers");

    const retention = section(page, "Retention");
    await retention.getByRole("button", { name: "Add: Retention" }).click();
    await retention
      .getByRole("combobox", { name: "For", exact: true })
      .selectOption("The whole activity");
    await retention.getByRole("button", { name: "Add: Phases" }).click();
    await retention
      .getByRole("combobox", { name: "Phase", exact: true })
      .selectOption("Active database");
    await retention.getByRole("textbox", { name: "Duration" }).first().fill("3");
    await retention
      .getByRole("combobox", { name: "Unit", exact: true })
      .first()
      .selectOption("years");
    await add(retention, "Counted from (or until)", "Date of collection");

    const recipients = section(page, "Recipients and transfers");
    await recipients.getByRole("button", { name: "Add: Recipients and other parties" }).click();
    await choose(recipients, "Party", "NORDLICHT");
    await choose(recipients, "Role", "Processor");
    await recipients.getByRole("textbox", { name: "Service, English" }).fill("parcel delivery");
    await recipients.getByRole("textbox", { name: "Service, French" }).fill("livraison de colis");

    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sending of boots" })).toBeVisible();
  });

  await test.step("finds after a reload what was saved", async () => {
    const activity = page.getByRole("main");
    for (const name of ["Purposes", "Persons and data", "Retention", "Recipients and transfers"]) {
      await expect(activity.getByRole("heading", { name, exact: true })).toBeVisible();
    }
    // What is worked out of the record comes a moment after it.
    for (const name of [/^Completeness/, /^Risk/, /^Findings of this record/])
      await expect(activity.getByRole("heading", { name })).toBeVisible();
    const saved = await activity.innerText();
    for (const word of ["delivering boots that fit", "shoe size", "NORDLICHT", "parcel delivery"]) {
      expect(saved).toContain(word);
    }
    await open(page, page.url());
    await expect.poll(() => activity.innerText()).toBe(saved);
  });

  await test.step("approves it and takes it into the policy", async () => {
    await page.getByRole("button", { name: "Submit for review" }).click();
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText("Approved.", { exact: true })).toBeVisible();
    await open(page, "/policies/privacy/edit");
    await add(
      section(page, "Contents"),
      "Activities (empty: all that may be shown)",
      "Sending of boots",
    );
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await publish(page);
  });

  await test.step("the public reads purpose, processor and service without scripts", async () => {
    await reader.goto("/privacy");
    await expect(reader).toHaveURL(/\/en\/privacy$/);
    const text = reader.getByRole("main");
    for (const word of ["boots that fit", "NORDLICHT", "Parcel delivery", "shoe size", "3 years"]) {
      await expect(text.getByText(word).first()).toBeVisible();
    }
  });

  await test.step("the exported PDF names the processor", async () => {
    await open(page, "/exports");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Download ?PDF$/ }).click();
    const pdf = readPdf(await readFile(await (await download).path()));
    expect(pdf.pages.join("\n")).toContain("NORDLICHT");
  });
});
