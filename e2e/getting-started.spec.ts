import { expect, request, test } from "@playwright/test";
import { password } from "./fixtures.ts";
import { answering, choose, confirmPublication, open } from "./screen.ts";
import { startServer } from "./server.ts";

test("a newcomer comes from an empty register to a published policy", async ({ browser }) => {
  const server = await startServer({ environment: { RECITAL_SAMPLE: "none" } });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const link = new URL(server.setupLink ?? "").searchParams.get("link");
    const person = { name: "Ada", email: "ada@example.org", password, roles: ["admin", "dpo"] };
    const created = await context.request.post("/api/v1/setup", {
      data: { ...person, link, start: "empty" },
    });
    expect(created.ok()).toBe(true);

    await open(page, "/");
    const started = page.getByRole("region", { name: "Getting started" });
    await expect(started.getByText("0 of 5 steps done")).toBeVisible();
    await started.getByRole("link", { name: "Enter the organisation" }).click();

    const main = page.getByRole("main");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Say who you are");
    await answering(page);
    await main.getByLabel("Registered name").fill("Moulin Rouge SARL");
    await choose(main, "Country", "France");
    await main.getByLabel("Registered office").fill("1 rue des Fleurs, 69001 Lyon");
    await main.getByLabel("E-mail address for questions about data").fill("donnees@example.org");
    const authority = main.getByRole("checkbox", { name: /authority for complaints/ });
    await expect(authority, "a suggestion is never ticked for anybody").not.toBeChecked();
    await authority.check();
    await main.getByRole("button", { name: "Save and go on" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Usual activities");
    await main.getByRole("link", { name: "Customers and orders" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customers and orders");
    await answering(page);
    expect(await main.getByRole("checkbox", { checked: true }).count()).toBe(0);
    for (const group of [
      "What you do with the data",
      "On which legal ground",
      "Which data you use",
      "How long you keep them",
    ])
      await main.getByRole("button", { name: `Tick all: ${group}` }).click();
    await main.getByRole("button", { name: "Create the draft" }).click();

    await expect(page.getByText("T-001")).toBeVisible();
    await main.getByRole("button", { name: "Submit for review" }).click();
    await main.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText("Approved.", { exact: true })).toBeVisible();

    await open(page, "/");
    await started.getByRole("link", { name: "Create the policy" }).click();
    await answering(page);
    await main.getByRole("button", { name: "Create and read the preview" }).click();
    await expect(main.getByText("Moulin Rouge SARL").first()).toBeVisible();
    await main.getByRole("button", { name: "Publish" }).click();
    await confirmPublication(page);
    await expect(page.getByText("Version 1 is published.")).toBeVisible();

    const reader = await request.newContext({ baseURL: server.url });
    const text = await (await reader.get("/en/privacy.txt")).text();
    expect(text).toContain("Moulin Rouge SARL");
    expect(text).toContain("Orders, invoicing and payment");
    await reader.dispose();
    await open(page, "/");
    await expect(started).toHaveCount(0);
    await context.close();
  } finally {
    await server.dispose();
  }
});
