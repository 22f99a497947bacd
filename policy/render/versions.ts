import type { Locale } from "#register/locale.ts";
import { tableMarkup } from "./body.ts";
import { comparisonMarkup, type VersionComparison } from "./comparison.ts";
import { dayInWords } from "./dates.ts";
import { type Frame, frameLink, renderPage } from "./frame.ts";
import { frameAddress } from "./links.ts";
import { html, type Markup } from "./markup.ts";
import { say } from "./texts.ts";

/** A published version as the list shows it. */
export type ListedVersion = {
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly href: string;
  /** What the organisation said changed, in the language of the page. */
  readonly summary: string | null;
  readonly formats?: readonly { readonly label: string; readonly href: string }[];
};

/** The versions of one policy, the latest first, and the comparison that was asked for. */
export type VersionsPage = Frame & {
  readonly locale: Locale;
  /** Title of the policy. */
  readonly title: string;
  readonly versions: readonly ListedVersion[];
  readonly comparison?: VersionComparison | null;
  /** Address of the comparison of two versions. */
  readonly compareHref?: (from: number, to: number) => string;
  /** Address that takes `from` and `to` as a GET form; left out where nothing can answer (a static site). */
  readonly compareAction?: string | null;
  /** The version in force. */
  readonly currentHref?: string | null;
};

function rowOf(version: ListedVersion, previous: ListedVersion | undefined, page: VersionsPage) {
  const { locale, timeZone = "UTC" } = page;
  const day = (instant: string) =>
    html`<time class="number" datetime="${instant}">${dayInWords(instant, locale, timeZone)}</time>`;
  const compared =
    previous === undefined || page.compareHref === undefined
      ? null
      : html`<span class="fragment">${frameLink(
          say("changesSince", locale, { n: previous.number }),
          page.compareHref(previous.number, version.number),
        )}</span>`;
  const formats = (version.formats ?? []).map(
    ({ label, href }, at) => html`${at === 0 ? null : ", "}${frameLink(label, href)}`,
  );
  return [
    html`<span class="number">${frameLink(say("version", locale, { n: version.number }), version.href)}</span>`,
    day(version.effectiveAt),
    day(version.publishedAt),
    html`${version.summary === null ? null : html`<span class="fragment">${version.summary}</span>`}${compared}`,
    ...(hasFormats(page) ? [html`${formats}`] : []),
  ];
}

const hasFormats = (page: VersionsPage) =>
  page.versions.some(({ formats = [] }) => formats.length > 0);

function listMarkup(page: VersionsPage): Markup {
  const { locale, versions } = page;
  if (versions.length === 0) return html`<p>${say("noVersion", locale)}</p>\n`;
  const head = [
    say("columnVersion", locale),
    say("columnInForce", locale),
    say("columnPublished", locale),
    say("columnSummary", locale),
    ...(hasFormats(page) ? [say("columnFormats", locale)] : []),
  ];
  const rows = versions.map((version, at) => rowOf(version, versions[at + 1], page));
  return tableMarkup(say("allVersions", locale), head, rows);
}

function options(page: VersionsPage, chosen: number | undefined): Markup {
  return html`${page.versions.map(
    ({ number }) =>
      html`<option value="${number}"${number === chosen ? html` selected` : null}>${number}</option>`,
  )}`;
}

function compareForm(page: VersionsPage): Markup | null {
  const { locale, versions, comparison } = page;
  const action = frameAddress(page.compareAction);
  if (action === null || versions.length < 2) return null;
  return html`<form class="compare" method="get" action="${action}" aria-label="${say("compare", locale)}">
<div><label for="page-from">${say("compareFrom", locale)}</label><select id="page-from" name="from">${options(page, comparison?.from ?? versions[1]?.number)}</select></div>
<div><label for="page-to">${say("compareTo", locale)}</label><select id="page-to" name="to">${options(page, comparison?.to ?? versions[0]?.number)}</select></div>
<button type="submit">${say("compareButton", locale)}</button>
</form>
`;
}

/** Where to go from here: the version in force, the feeds. */
function leads(page: VersionsPage): readonly Markup[] {
  const { locale, currentHref, feeds = [] } = page;
  const current =
    frameAddress(currentHref) === null
      ? []
      : [frameLink(say("currentAddress", locale), currentHref)];
  return [...current, ...feeds.map(({ href }) => frameLink(say("follow", locale), href))];
}

/** The page of all versions of a policy and of what changed between two of them. */
export function renderVersions(page: VersionsPage): string {
  const { locale, comparison } = page;
  const title = say("versionsTitle", locale, { title: page.title });
  return renderPage(
    {
      locale,
      title,
      description: say("versionsIntro", locale),
      isIndexed: !comparison,
      width: "plain",
      main: html`<main id="page-text" class="page" tabindex="-1">
<header class="title">
<h1>${title}</h1>
<p class="edition">${say("versionsIntro", locale)}</p>
<p class="edition screen-only">${leads(page).map((lead) => html`<span>${lead}</span>`)}</p>
</header>
<div class="text">
${listMarkup(page)}${compareForm(page)}${comparison ? comparisonMarkup(comparison, locale) : null}</div>
</main>
`,
    },
    page,
  );
}
