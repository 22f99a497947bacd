import { locales } from "#register/locale.ts";
import { type Frame, frameLink, renderPage } from "./frame.ts";
import { frameAddress } from "./links.ts";
import { html, raw } from "./markup.ts";
import { say } from "./texts.ts";

/** The page at an address without a language: it leads on to the first language, and offers all of them. */
export function renderLanguages(frame: Frame): string {
  const [first] = frame.languages;
  const locale = first?.locale ?? locales[0];
  const onward = frameAddress(first?.href);
  return renderPage(
    {
      locale,
      title: frame.siteName,
      description: say("languagesTitle", locale),
      isIndexed: false,
      width: "narrow",
      ...(onward === null ? {} : { refresh: onward }),
      main: html`<main id="page-text" class="page message" tabindex="-1">
<h1>${frame.languages.map(({ locale: one }, at) => html`${at === 0 ? null : " · "}<span lang="${one}">${say("languagesTitle", one)}</span>`)}</h1>
<ul>${frame.languages.map(({ locale: one, href }) => html`<li lang="${one}">${frameLink(raw(say("languageName", one)), href)}</li>`)}</ul>
</main>
`,
    },
    { ...frame, languages: [] },
  );
}
