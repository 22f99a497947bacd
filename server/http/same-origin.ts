import { Refusal } from "../refusal.ts";

/**
 * Refuses a change that another site could have made a browser send: its Origin must be ours, or the
 * browser must say that the request comes from our own page. Programs without either header send a token.
 * @throws Refusal forbidden
 */
export function refuseForgery(headers: Headers, url: string): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const ours =
    origin === null
      ? site === null || site === "same-origin"
      : origin === new URL(url).origin || origin === `http://${headers.get("host") ?? ""}`;
  if (ours) return;
  throw new Refusal("forbidden", {
    en: "This change came from another site and was refused.",
    fr: "Cette modification provient d’un autre site et a été refusée.",
  });
}
