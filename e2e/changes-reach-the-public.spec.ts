import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open, publish } from "./screen.ts";

test("changing a recipient, a data item and a location changes the public page once it is published, and the earlier version keeps its bytes", async ({
  asDpo: page,
  reader,
}) => {
  const first = await publish(page);
  const address = `/en/privacy/v/${first}`;
  const before = await (await reader.request.get(address)).text();
  expect(before).toContain("SENDINBLUE");

  await test.step("renames a recipient", async () => {
    await open(page, "/register/parties/party-sendinblue/edit");
    await page.getByRole("textbox", { name: "Name shown to the public" }).fill("BREVO");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "BREVO" })).toBeVisible();
  });

  await test.step("renames a data item", async () => {
    await open(page, "/register/data-items/data-siret-number/edit");
    await page.getByRole("textbox", { name: "Name, English" }).fill("company number (SIRET)");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "company number (SIRET)" }),
    ).toBeVisible();
  });

  await test.step("moves a storage location to another country", async () => {
    await open(page, "/register/storage-locations");
    await page
      .getByRole("link", { name: /Scaleway/i })
      .first()
      .click();
    await page.getByRole("link", { name: "Edit" }).first().click();
    const country = page.getByRole("combobox", { name: "Country" });
    await country.click();
    await country.fill("Belgium");
    await page
      .getByRole("option", { name: /Belgium/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  });

  const inForce = await (await reader.request.get("/en/privacy")).text();
  expect(inForce, "nothing is public before it is published").toBe(before);

  const second = await publish(page);
  expect(second).toBe(first + 1);
  await reader.goto("/en/privacy");
  const text = reader.getByRole("main");
  await expect(text.getByText("BREVO").first()).toBeVisible();
  await expect(text.getByText("company number (SIRET)").first()).toBeVisible();
  await expect(text.getByText("SCALEWAY (Belgium)").first()).toBeVisible();
  await expect(text.getByText("SENDINBLUE")).toHaveCount(0);
  expect(await (await reader.request.get(address)).text()).toBe(before);
  expect(await reader.locator("script:not([type='application/ld+json'])").count()).toBe(0);
});
