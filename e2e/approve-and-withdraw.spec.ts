import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { accountOf, test as shared } from "./fixtures.ts";
import { open } from "./screen.ts";
import { type RunningServer, startServer } from "./server.ts";

/** A Recital of this file alone: what it announces and asks of everybody is no other test's. */
const test = shared.extend<object, { server: RunningServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
    async ({}, provide) => {
      const server = await startServer();
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

/** The same data, served by a process to which it is the same hour some days later. */
async function daysLater(server: RunningServer, days: number): Promise<RunningServer> {
  await server.stop();
  const clock = fileURLToPath(new URL("clock-ahead.ts", import.meta.url));
  return startServer({
    dataDir: server.dataDir,
    port: Number(new URL(server.url).port),
    environment: {
      CLOCK_DAYS_AHEAD: String(days),
      NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import ${clock}`,
    },
  });
}

/** The day (YYYY-MM-DD) that many days from now, in UTC. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const dialogOf = (page: Page) => page.getByRole("dialog");

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

test("a version is put forward, approved for a later day, comes into force on it, and is withdrawn by a new version", async ({
  server,
  api,
  asDpo,
  asEditor,
  reader,
}) => {
  const dayInForce = dayFromNow(2);
  const read = async (path: string) => (await reader.request.get(`${server.url}${path}`)).text();

  await test.step("with errors open, the DPO publishes only with a written reason", async () => {
    await open(asDpo, "/policies/privacy");
    await asDpo.getByRole("button", { name: "Publish" }).click();
    const dialog = dialogOf(asDpo);
    await expect(dialog.getByText(/errors are open$/)).toBeVisible();
    await expectAccessible(asDpo);
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(dialog.getByText(/write why this version is published/)).toBeVisible();
    await dialog.getByLabel("Why it is published all the same").fill("The retention is settled.");
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(asDpo.getByText("Version 1 is published.")).toBeVisible();
    await open(asDpo, "/policies/privacy?view=versions");
    await expect(asDpo.getByText("The retention is settled.")).toBeVisible();
  });
  expect(await read("/en/privacy")).toContain("SENDINBLUE");

  await test.step("a change of the register marks the policy as out of date, with the changes behind it", async () => {
    await open(asEditor, "/register/parties/party-sendinblue/edit");
    await asEditor.getByRole("textbox", { name: "Name shown to the public" }).fill("BREVO");
    await asEditor.getByRole("button", { name: "Save", exact: true }).click();
    await expect(asEditor.getByRole("heading", { level: 1, name: "BREVO" })).toBeVisible();
    await open(asEditor, "/policies");
    await expect(asEditor.getByText(/^Out of date: \d+ sentences? would change$/)).toBeVisible();
    await expectAccessible(asEditor);
    await open(asEditor, "/policies/privacy?view=changes");
    const main = asEditor.getByRole("main");
    await expect(main.getByText("Because of").first()).toBeVisible();
    await expect(main.locator("ins", { hasText: "BREVO" }).first()).toBeVisible();
    await expect(main.getByText(accountOf("editor").name).first()).toBeVisible();
    await expect(
      main.getByRole("heading", { name: /changes? of the register since the newest version$/ }),
    ).toBeVisible();
    await expectAccessible(asEditor);
  });

  await test.step("with four eyes, an editor puts it forward for a later day", async () => {
    const settings = await api("admin").put("/api/v1/settings", { data: { fourEyes: true } });
    expect(settings.ok(), await settings.text()).toBe(true);
    await open(asEditor, "/policies/privacy");
    await asEditor.getByRole("button", { name: "Put forward" }).click();
    const dialog = dialogOf(asEditor);
    await dialog.getByLabel("In force from").fill(dayInForce);
    await expectAccessible(asEditor);
    await dialog.getByRole("button", { name: "Put forward" }).click();
    await expect(asEditor.getByText(/waits for somebody else’s approval/)).toBeVisible();
    expect(await read("/en/privacy"), "nothing is public before it is approved").not.toContain(
      "BREVO",
    );
  });

  await test.step("the DPO finds it waiting and approves it", async () => {
    await open(asDpo, "/policies");
    await expect(asDpo.getByText("Waits for approval")).toBeVisible();
    await open(asDpo, "/policies/privacy");
    await asDpo.getByRole("button", { name: "Publish" }).click();
    const dialog = dialogOf(asDpo);
    await expect(dialog.getByText(`Put forward by ${accountOf("editor").name}`)).toBeVisible();
    await expect(dialog.getByLabel("In force from")).toHaveValue(dayInForce);
    await expectAccessible(asDpo);
    await dialog.getByLabel("Why it is published all the same").fill("They are being mended.");
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(asDpo.getByText("Version 2 is published.")).toBeVisible();
    await open(asDpo, "/policies");
    await expect(asDpo.getByText("Version 2 to come")).toBeVisible();
  });

  await test.step("until its day the public reads the earlier version and is told of the change", async () => {
    expect(await read("/en/privacy")).not.toContain("BREVO");
    await reader.goto(`${server.url}/en/subprocessors`);
    await expect(reader.getByRole("heading", { name: "Announced changes" })).toBeVisible();
    await expect(reader.getByText("Changed: BREVO")).toBeVisible();
    await asEditor.goto(reader.url());
    await expectAccessible(asEditor);
  });

  const later = await daysLater(server, 2);
  try {
    await test.step("on its day it stands at the address of the policy", async () => {
      await reader.goto(`${server.url}/en/privacy`);
      const text = reader.getByRole("main");
      await expect(text.getByText("BREVO").first()).toBeVisible();
      await expect(text.getByText("SENDINBLUE")).toHaveCount(0);
    });

    await test.step("the DPO, whose session ended meanwhile, signs in again", async () => {
      await open(asDpo, "/");
      await asDpo.getByLabel("E-mail").fill(accountOf("dpo").email);
      await asDpo.getByLabel("Password").fill(accountOf("dpo").password);
      await asDpo.getByRole("button", { name: "Sign in" }).click();
      await expect(asDpo.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    });

    await test.step("withdrawing it makes a version that says what stood before", async () => {
      await open(asDpo, "/policies/privacy?view=versions");
      await asDpo
        .getByRole("row", { name: /^2 in force/ })
        .getByRole("button", { name: "Withdraw" })
        .click();
      const dialog = dialogOf(asDpo);
      await expectAccessible(asDpo);
      await dialog.getByRole("button", { name: "Withdraw" }).click();
      await expect(dialog.getByText(/Say why this version is withdrawn/)).toBeVisible();
      await dialog.getByLabel("Why it is withdrawn").fill("The provider keeps its name.");
      await dialog.getByRole("button", { name: "Withdraw" }).click();
      await expect(asDpo.getByText("Version 2 is withdrawn.")).toBeVisible();
      await expect(asDpo.getByRole("row", { name: /^3 in force/ })).toContainText(
        "Withdraws version 2.",
      );
      expect(await read("/en/privacy")).toContain("SENDINBLUE");
      expect(await read("/en/privacy/v/2"), "it stays readable").toContain("BREVO");
      await reader.goto(`${server.url}/en/privacy/changes/2-3`);
      await expect(
        reader.getByText(/Version 2 was withdrawn by the data protection officer/).first(),
      ).toBeVisible();
      await asEditor.goto(reader.url());
      await expectAccessible(asEditor);
    });
  } finally {
    await later.stop();
  }
});
