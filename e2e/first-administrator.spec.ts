import { expect, type Page, test } from "@playwright/test";
import { open } from "./screen.ts";
import { type RunningServer, startServer } from "./server.ts";

const password = "seven quiet rivers cross the plain";

async function setUp(page: Page, server: RunningServer, start: RegExp): Promise<void> {
  await open(page, server.setupLink ?? "");
  await page.getByRole("textbox", { name: "Name" }).fill("Ada Laurent");
  await page.getByRole("textbox", { name: "E-mail" }).fill("ada@example.org");
  await page.getByLabel("Password").first().fill(password);
  await page.getByRole("radio", { name: start }).check();
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
  } finally {
    await server.dispose();
  }
});

test("the first administrator starts with an empty register, and signs in again after a restart", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  try {
    await setUp(page, server, /^An empty register/);
    await page.goto(`${server.url}/register/activities`);
    await expect(page.getByText("No activities yet")).toBeVisible();
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
