import { type APIRequestContext, type Page, request, test as base } from "@playwright/test";
import { type Role, roles } from "#access/roles.ts";
import { open } from "./screen.ts";
import { type RunningServer, startServer } from "./server.ts";

/** How long one step may take on the slowest machine. */
const patienceMs = 60_000;

/** The password of everybody the tests make. */
export const password = "seven quiet rivers cross the plain";

/** Who the person with a role is. */
export function accountOf(role: Role) {
  return { name: `Robin ${role}`, email: `${role}@example.org`, password, roles: [role] };
}

/** A Recital of one worker with the sample register and one person for each role. */
type Installation = {
  readonly server: RunningServer;
  /** The API, asked by the person with that role. */
  readonly api: (role: Role) => APIRequestContext;
};

type TestFixtures = {
  /** A page of somebody without an account who runs no scripts. */
  reader: Page;
  /** Pages of people who are signed in, at the overview. */
  asAdmin: Page;
  asAuditor: Page;
  asContributor: Page;
  asDpo: Page;
  asEditor: Page;
  /** Another page of the person with a role, in a browser of its own. */
  signedIn: (role: Role) => Promise<Page>;
};

export const test = base.extend<TestFixtures, Installation>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
    async ({}, provide) => {
      const server = await startServer();
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 300_000 },
  ],

  api: [
    async ({ server }, provide) => {
      const sessions = await peopleOfEachRole(server);
      await provide((role) => sessions[role]);
      await Promise.all(Object.values(sessions).map((session) => session.dispose()));
    },
    { scope: "worker", timeout: 300_000 },
  ],

  actionTimeout: patienceMs,
  baseURL: ({ server }, provide) => provide(server.url),

  reader: async ({ browser }, provide) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await provide(await context.newPage());
    await context.close();
  },

  signedIn: async ({ browser, api }, provide) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (role) => {
      const context = await browser.newContext({ storageState: await api(role).storageState() });
      contexts.push(context);
      const page = await context.newPage();
      await open(page, "/");
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  asAdmin: async ({ signedIn }, provide) => provide(await signedIn("admin")),
  asAuditor: async ({ signedIn }, provide) => provide(await signedIn("auditor")),
  asContributor: async ({ signedIn }, provide) => provide(await signedIn("contributor")),
  asDpo: async ({ signedIn }, provide) => provide(await signedIn("dpo")),
  asEditor: async ({ signedIn }, provide) => provide(await signedIn("editor")),
});

/** Creates the first administrator by the one-time link, and the others by the administrator. */
async function peopleOfEachRole(server: RunningServer): Promise<Record<Role, APIRequestContext>> {
  const admin = await request.newContext({ baseURL: server.url, timeout: patienceMs });
  const link = new URL(server.setupLink ?? "").searchParams.get("link");
  await arranged(admin, "/api/v1/setup", { ...accountOf("admin"), link, start: "sample" });
  const sessions = roles.map(async (role) => {
    if (role === "admin") return [role, admin] as const;
    await arranged(admin, "/api/v1/people", accountOf(role));
    return [role, await session(server, accountOf(role).email)] as const;
  });
  return Object.fromEntries(await Promise.all(sessions)) as Record<Role, APIRequestContext>;
}

/** The API, asked by the person with that e-mail address. */
export async function session(server: RunningServer, email: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: server.url, timeout: patienceMs });
  await arranged(context, "/api/v1/sign-in", { email, password });
  return context;
}

/** Creates something by the API before a test begins; returns what the API answers. @throws where it refuses */
export async function arranged<T>(
  api: APIRequestContext,
  path: string,
  data: Readonly<Record<string, unknown>>,
): Promise<T> {
  // A connection that was idle may be closed while it is used again: the request was not taken then.
  const answer = await api.post(path, { data, maxRetries: 2 });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}
