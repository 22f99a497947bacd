import type { PolicyDocument } from "../document.ts";
import { sectionsMarkup } from "./body.ts";
import { dayInWords } from "./dates.ts";
import type { Frame } from "./frame.ts";
import { frameAddress } from "./links.ts";
import { html } from "./markup.ts";
import { say } from "./texts.ts";

/** What a fragment needs of the frame, and the address of the whole page, absolute. */
export type FragmentPage = Pick<Frame, "timeZone"> & { readonly pageHref: string };

/**
 * The text of a document without a page around it, for the organisation's own site: headings from level 2, no style,
 * no script, classes to style it by. Pure: the same document and page give the same bytes.
 */
export function renderFragment(document: PolicyDocument, page: FragmentPage): string {
  const { locale, version } = document;
  const zone = page.timeZone ?? "UTC";
  const address = frameAddress(page.pageHref);
  const edition =
    version === null
      ? null
      : html`${say("version", locale, { n: version.number })} · <time datetime="${version.effectiveAt}">${say("inForceFrom", locale, { date: dayInWords(version.effectiveAt, locale, zone) })}</time>`;
  return html`<article class="recital" lang="${locale}">
<p class="recital-edition">${edition}${address === null ? null : html`${edition === null ? null : " · "}<a href="${address}">${say("permanentPage", locale)}</a>`}</p>
${sectionsMarkup(document.sections)}</article>
`.text;
}
