import type { Browser, Page, ViewportSize } from "@playwright/test";
import { account } from "./registers.ts";

/** A server that has just started reads a large register and checks it: what is measured comes after that. */
const slowStartMs = 120_000;

/** A page of that size, signed in to the register that is measured, once the server is at work. */
export async function signedIn(
  browser: Browser,
  url: string,
  viewport: ViewportSize,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport });
  const answer = await context.request.post("/api/v1/sign-in", {
    timeout: slowStartMs,
    data: { email: account.email, password: account.password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`The sign-in answered ${answer.status()}.`);
  context.setDefaultTimeout(slowStartMs);
  await context.request.get("/api/v1/findings/counts", { timeout: slowStartMs });
  return context.newPage();
}
