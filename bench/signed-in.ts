import type { Browser, Page, ViewportSize } from "@playwright/test";
import { account } from "./registers.ts";

/** A page of that size, signed in to the register that is measured. */
export async function signedIn(
  browser: Browser,
  url: string,
  viewport: ViewportSize,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport });
  const answer = await context.request.post("/api/v1/sign-in", {
    data: { email: account.email, password: account.password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`The sign-in answered ${answer.status()}.`);
  return context.newPage();
}
