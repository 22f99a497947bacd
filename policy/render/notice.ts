import type { PolicyDocument } from "../document.ts";
import { sectionsMarkup } from "./body.ts";
import { dayInWords } from "./dates.ts";
import { type Frame, frameLink, organisationsMarkup, renderPage } from "./frame.ts";
import { html, type Markup } from "./markup.ts";
import { say } from "./texts.ts";

function opening(document: PolicyDocument, frame: Frame, lines: readonly Markup[]): Markup {
  return html`<header class="title">
${organisationsMarkup(document, frame)}<h1>${document.title}</h1>
${lines.map((line) => html`<p class="edition">${line}</p>\n`)}</header>
`;
}

/** The short notice of one form (GDPR Art. 13, first layer), with the way to the whole policy. */
export function renderNotice(
  document: PolicyDocument,
  page: Frame & { readonly policyHref: string | null },
): string {
  return renderPage(
    {
      locale: document.locale,
      title: document.title,
      description: document.title,
      isIndexed: false,
      width: "narrow",
      main: html`<main id="page-text" class="page" tabindex="-1">
${opening(document, page, [])}<article class="text">
${sectionsMarkup(document.sections)}</article>
${page.policyHref === null ? null : html`<p>${frameLink(say("wholePolicy", document.locale), page.policyHref)}</p>\n`}</main>
`,
    },
    page,
  );
}

/** A dated change of the list of processors, in the language of the page. */
export type ListChange = { readonly at: string; readonly text: string };

/** Dated changes under a heading; nothing where there are none. */
function listMarkup(
  title: string,
  changes: readonly ListChange[],
  when: (at: string) => string,
): Markup | null {
  if (changes.length === 0) return null;
  return html`<section><h2>${title}</h2><dl class="facts">
${changes.map(({ at, text }) => html`<dt><time datetime="${at}">${when(at)}</time></dt><dd>${text}</dd>\n`)}</dl></section>
`;
}

/** The processors and sub-processors (GDPR Art. 28(2)), when the list changed and how. */
export function renderSubprocessors(
  document: PolicyDocument,
  page: Frame & {
    /** Past changes, the latest first. */
    readonly changes: readonly ListChange[];
    /** Changes to come. */
    readonly announced?: readonly ListChange[];
    /** How many days before they take effect changes are announced; null where nothing is promised. */
    readonly noticeDays?: number | null;
  },
): string {
  const { locale } = document;
  const { changes, announced = [], noticeDays = null, timeZone = "UTC" } = page;
  const day = (instant: string) => dayInWords(instant, locale, timeZone);
  const latest = changes.reduce<string | null>(
    (last, { at }) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
  const lines = [
    ...(noticeDays === null ? [] : [html`${say("noticeDays", locale, { n: noticeDays })}`]),
    ...(latest === null ? [] : [html`${say("lastChanged", locale, { date: day(latest) })}`]),
    ...(page.feeds ?? []).map(({ href }) => frameLink(say("follow", locale), href)),
  ];
  return renderPage(
    {
      locale,
      title: document.title,
      description: document.title,
      isIndexed: true,
      width: "plain",
      main: html`<main id="page-text" class="page" tabindex="-1">
${opening(document, page, lines)}<article class="text">
${listMarkup(say("announcedTitle", locale), announced, (at) => say("announcedFrom", locale, { date: day(at) }))}${sectionsMarkup(document.sections)}${listMarkup(say("subprocessorsChanges", locale), changes, day)}</article>
</main>
`,
    },
    page,
  );
}
