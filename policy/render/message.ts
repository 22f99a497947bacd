import { locales, type Locale } from "#register/locale.ts";
import { type Frame, renderPage } from "./frame.ts";
import { html } from "./markup.ts";
import type { PageTextId } from "../language/language.ts";
import { say } from "./texts.ts";

const messages = {
  "not-published": { title: "notPublishedTitle", text: "notPublished" },
  "not-found": { title: "notFoundTitle", text: "notFound" },
} as const satisfies Record<string, { title: PageTextId; text: PageTextId }>;

export type Message = keyof typeof messages;

/** A page that says in every language why there is nothing here; the reader's language comes first. */
export function renderMessage(message: Message, locale: Locale, frame: Frame): string {
  const { title, text } = messages[message];
  const others = locales.filter((other) => other !== locale);
  return renderPage(
    {
      locale,
      title: say(title, locale),
      description: say(text, locale),
      isIndexed: false,
      width: "narrow",
      main: html`<main id="page-text" class="page message" tabindex="-1">
<section><h1>${say(title, locale)}</h1><p>${say(text, locale)}</p></section>
${others.map((other) => html`<section lang="${other}"><h2>${say(title, other)}</h2><p>${say(text, other)}</p></section>\n`)}</main>
`,
    },
    frame,
  );
}
