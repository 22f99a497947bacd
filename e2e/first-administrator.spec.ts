import { expect, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { open } from "./screen.ts";
import { type RunningServer, startServer } from "./server.ts";

const password = "seven quiet rivers cross the plain";

async function setUp(page: Page, server: RunningServer, start: RegExp): Promise<void> {
  await open(page, server.setupLink ?? "");
  await page.getByRole("textbox", { name: "Name" }).fill("Ada Laurent");
  await page.getByRole("textbox", { name: "E-mail" }).fill("ada@example.org");
  await page.getByLabel("Password").first().fill(password);
  await page.getByRole("radio", { name: start }).check();
  expect(await violations(page), "the one-time link").toEqual([]);
  await page.getByRole("button", { name: "Create and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
}

test("the one-time link makes the first administrator, who keeps the sample to look around, and is then dead", async ({
  page,
}) => {
  const server = await startServer();
  try {
    await setUp(page, server, /^The sample register of OGO SECURITY SAS/);
    await page.goto(`${server.url}/register/activities`);
    await expect(page.getByText("Commercial prospecting")).toBeVisible();
    await page.goto(server.setupLink ?? "");
    await expect(page.getByText("This link cannot be used")).toBeVisible();
    expect(await violations(page), "the link when it is used").toEqual([]);
  } finally {
    await server.dispose();
  }
});

test("the first administrator starts with an empty register, and signs in again after a restart", async ({
  page,
}) => {
  const server = await startServer();
  try {
    await setUp(page, server, /^An empty register/);
    await expect(page.getByText("0 of 5 steps done")).toBeVisible();
    expect(await violations(page), "the overview of an empty register").toEqual([]);
    await page.goto(`${server.url}/register/activities`);
    await expect(page.getByText("No activities yet")).toBeVisible();
    expect(await violations(page), "an empty list").toEqual([]);
    await server.stop();
    const again = await startServer({ dataDir: server.dataDir });
    try {
      expect(again.setupLink).toBeNull();
      await page.context().clearCookies();
      await open(page, `${again.url}/`);
      await page.getByRole("textbox", { name: "E-mail" }).fill("ada@example.org");
      await page.getByLabel("Password").fill("not the passphrase");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      expect(await violations(page), "a refused sign-in").toEqual([]);
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    } finally {
      await again.stop();
    }
  } finally {
    await server.dispose();
  }
});
