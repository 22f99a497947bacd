import { expect } from "@playwright/test";
import { accountOf, arranged, password, session, test } from "./fixtures.ts";
import { answering, open } from "./screen.ts";

test("a wrong password is refused with a message, the right one leads on to the screen that was asked for", async ({
  page,
  api,
}) => {
  const { name, email } = { name: "Mara Quist", email: "mara@example.org" };
  await arranged(api("admin"), "/api/v1/people", { name, email, password, roles: ["editor"] });
  await open(page, "/register/parties");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password").fill("not this one, surely");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Parties" })).toBeVisible();

  await test.step("signing out ends the session, not only the screen", async () => {
    const state = await page.context().storageState();
    await answering(page);
    await page.getByRole("button", { name: `Account of ${name}` }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await page.context().addCookies(state.cookies);
    await page.goto("/register/parties");
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  });
});

test("an administrator adds a person, who can sign in until the administrator takes that away", async ({
  asAdmin,
  server,
}) => {
  await open(asAdmin, "/settings/people");
  await asAdmin.getByRole("button", { name: "Add a person" }).click();
  const form = asAdmin.getByRole("dialog", { name: "Add a person" });
  await form.getByRole("textbox", { name: "Name" }).fill("Tove Holm");
  await form.getByRole("textbox", { name: "E-mail" }).fill("tove@example.org");
  await form.getByLabel("Password").fill(password);
  await form.getByRole("checkbox", { name: "Editor" }).uncheck();
  await form.getByRole("checkbox", { name: "Auditor" }).check();
  await form.getByRole("button", { name: "Add a person" }).click();
  await expect(asAdmin.getByText("Tove Holm can sign in now.")).toBeVisible();

  const theirs = await session(server, "tove@example.org");
  expect((await theirs.get("/api/v1/audit")).status()).toBe(200);
  expect((await theirs.get("/api/v1/people")).status()).toBe(403);

  await asAdmin.getByRole("button", { name: "Change: Tove Holm" }).click();
  await asAdmin.getByRole("checkbox", { name: "May not sign in any more" }).check();
  await asAdmin.getByRole("button", { name: "Save" }).click();
  await expect(asAdmin.getByText("Tove Holm was changed.")).toBeVisible();
  expect((await theirs.get("/api/v1/audit")).status()).toBe(401);
  const again = await theirs.post("/api/v1/sign-in", {
    data: { email: "tove@example.org", password },
  });
  expect(again.ok()).toBe(false);
  await theirs.dispose();
});

test("a person without the right to manage people is told so", async ({ asEditor: page }) => {
  await page.goto("/settings/people");
  await expect(page.getByText("You may not do this")).toBeVisible();
  await expect(page.getByText(accountOf("admin").email)).toHaveCount(0);
});
