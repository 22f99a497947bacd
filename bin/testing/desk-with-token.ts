import type { TestContext } from "node:test";
import { type Desk, openDesk } from "./command.ts";

/** The account that a desk is given. */
export const ada = { email: "ada@example.org", password: "a long passphrase" } as const;

/** A desk on a PostgreSQL database, or on a file of its own, with the token of somebody who may write. */
export async function deskWithToken(
  databaseUrl: string | null,
): Promise<{ readonly desk: Desk; readonly token: string }> {
  const desk = openDesk(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
  const person = ["--email", ada.email, "--name", "Ada", "--role", "dpo"];
  await desk.run(["user", "add", ...person, "--password-stdin"], { input: ada.password });
  const made = await desk.run(["token", "create", "--email", ada.email, "--name", "ci"]);
  if (made.code !== 0) throw new Error(made.errors);
  return { desk, token: made.out.trim() };
}

/** The same on an empty register of a test, removed after it; undefined where no other process can reach its engine. */
export async function deskOn(
  { remove, settings }: { readonly settings: object; readonly remove: () => Promise<void> },
  t: TestContext,
): Promise<{ readonly desk: Desk; readonly token: string } | undefined> {
  t.after(remove);
  if ("source" in settings) return undefined;
  const made = await deskWithToken("url" in settings ? String(settings.url) : null);
  t.after(() => made.desk[Symbol.dispose]());
  return made;
}
