import type { Frame } from "#policy/render/frame.ts";
import { type Message, renderMessage } from "#policy/render/message.ts";
import { renderLanguages } from "#policy/render/languages.ts";
import type { Locale } from "#register/locale.ts";
import { caching, madeAnswer, type PublicAnswer, publicAnswer } from "./answer.ts";

/** The page for an address where nothing is, in the reader's language and the others. */
export async function messageAnswer(
  message: Message,
  locale: Locale,
  frame: Pick<Frame, "siteName" | "homeUrl" | "theme">,
): Promise<PublicAnswer> {
  const html = renderMessage(message, locale, { ...frame, languages: [] });
  return madeAnswer(404, html, { format: "html", caching: "never", locale });
}

/**
 * To the page in the reader's language; asked for again each time, since it depends on the reader. The body leads
 * there too, for hosts that serve it as a file.
 */
export async function languageAnswer(locale: Locale, frame: Frame): Promise<PublicAnswer> {
  const wanted = frame.languages.find((one) => one.locale === locale) ?? frame.languages[0];
  const made = await madeAnswer(307, renderLanguages(frame), { format: "html", caching: "never" });
  const { identity, ...others } = made.representations;
  const bodies = Object.fromEntries(Object.entries(others).map(([name, one]) => [name, one.body]));
  const headers = {
    ...made.headers,
    location: wanted?.href ?? "/",
    vary: "Accept-Encoding, Accept-Language",
  };
  return publicAnswer(307, headers, { ...bodies, identity: identity.body });
}

/** To where an address moved to. */
export function movedAnswer(location: string): PublicAnswer {
  const headers = { location, "cache-control": caching.never };
  return publicAnswer(307, headers, { identity: Buffer.alloc(0) });
}
