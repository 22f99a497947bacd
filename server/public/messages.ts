import { renderMessage } from "#policy/render/message.ts";
import type { Locale } from "#register/locale.ts";
import { type PublicAnswer, publicAnswer } from "./answer.ts";
import { stylePolicy } from "./published.ts";

/** The page for an address where nothing is published, in the reader's language and the others. */
export function messageAnswer(locale: Locale): PublicAnswer {
  const html = renderMessage("not-published", locale, {
    siteName: "Recital",
    homeUrl: null,
    languages: [],
  });
  return pageAnswer(404, html, locale);
}

/** To another address of this site; asked for again each time, since it depends on the reader's language. */
export function redirectAnswer(location: string): PublicAnswer {
  const headers = { location, "cache-control": "no-cache", vary: "Accept-Language" };
  return publicAnswer(307, headers, { identity: Buffer.alloc(0) });
}

/** A page made at request time, never stored by caches. */
export function pageAnswer(status: number, html: string, locale: Locale): PublicAnswer {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-language": locale,
    "content-security-policy": stylePolicy(html),
    "cache-control": "no-cache",
  };
  return publicAnswer(status, headers, { identity: Buffer.from(html) });
}
