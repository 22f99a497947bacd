import { expect } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { open } from "./screen.ts";

type Party = { readonly id: string; readonly version: number };

/** A party renamed once, with the instant at which it still had its first name. */
async function renamed(api: Parameters<typeof arranged>[0], name: string, later: string) {
  const party = await arranged<Party>(api, "/api/v1/parties", { legalName: name });
  await api.put(`/api/v1/parties/${party.id}?reason=new%20name`, {
    data: { ...party, legalName: later },
    headers: { "if-match": `"v${party.version}"` },
  });
  const history = await api.get(`/api/v1/parties/${party.id}/history`);
  const { items } = (await history.json()) as { items: readonly { readonly at: string }[] };
  const past = `asOf=${encodeURIComponent(items.at(-1)?.at ?? "")}`;
  return { ...party, path: `/register/parties/${party.id}`, past };
}

test("the whole application can be looked at as it stood, read-only, and left again", async ({
  asDpo: page,
  api,
}) => {
  const party = await renamed(api("dpo"), "Ancien Nom SARL", "Nouveau Nom SARL");
  await open(page, `${party.path}?${party.past}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ancien Nom SARL");
  await expect(page.getByRole("note")).toContainText("The register as it stood on");
  for (const name of ["Edit", "Archive", "Restore"])
    await expect(page.getByRole("main").getByRole("button", { name })).toHaveCount(0);

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Parties" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parties");
  await expect(page).toHaveURL(new RegExp("asOf="));
  await expect(page.getByRole("main").getByRole("link", { name: "Ancien Nom SARL" })).toBeVisible();
  await expect(page.getByText("Nouveau Nom SARL")).toHaveCount(0);

  await page.getByRole("link", { name: "Return to the present" }).click();
  await expect(
    page.getByRole("main").getByRole("link", { name: "Nouveau Nom SARL" }),
  ).toBeVisible();
  await expect(page.getByRole("note")).toHaveCount(0);
});

test("the server refuses to change the past, whoever asks", async ({ api }) => {
  const party = await renamed(api("dpo"), "Immuable SA", "Muable SA");
  const refused = await api("dpo").put(`/api/v1/parties/${party.id}?${party.past}`, {
    data: { ...party, legalName: "Réécrite SA" },
    headers: { "if-match": '"v2"' },
  });
  expect(refused.status()).toBe(409);
  expect((await refused.json()).title).toContain("past");
});

test("a day is chosen in the header, and one to come is said to be none", async ({
  asAuditor: page,
}) => {
  await page.getByRole("button", { name: "Look at the past" }).click();
  await page.getByRole("link", { name: "A year ago" }).click();
  await expect(page.getByRole("note")).toContainText("Read only.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Auditor’s room");
  await open(page, "/register/parties?asOf=2999-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is no past day");
  await page.getByRole("main").getByRole("link", { name: "Return to the present" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parties");
});

test("an earlier version is compared with the present and brought back with a reason", async ({
  asEditor: page,
  api,
}) => {
  const party = await renamed(api("dpo"), "Première SAS", "Deuxième SAS");
  await open(page, party.path);
  const history = page.locator("#history");
  await history.getByRole("link", { name: "Compare with the present" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Versions of “Deuxième SAS”");
  await expect(page.locator("del")).toHaveText("Première");
  await expect(page.locator("ins")).toHaveText("Deuxième");

  await open(page, party.path);
  await page.locator("#history").getByRole("button", { name: "Bring back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why, for the trail").fill("The new name was not registered");
  await dialog.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Première SAS");
  await expect(page.locator("#history")).toContainText("The new name was not registered");
});

test("two days of the register are compared record by record", async ({ asDpo: page, api }) => {
  await renamed(api("dpo"), "Avant SNC", "Après SNC");
  await open(page, "/audit/compare");
  await expect(page.getByText(/records differ/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Après SNC" })).toBeVisible();
});
