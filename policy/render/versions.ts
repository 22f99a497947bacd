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

/** The versions of one policy, the latest first, or the comparison of two. */
export type VersionsPage = Frame & {
  readonly locale: Locale;
  /** Title of the policy. */
  readonly title: string;
  readonly versions: readonly ListedVersion[];
  readonly comparison?: VersionComparison | null;
  /** Address of the comparison of two versions. */
  readonly compareHref?: (from: number, to: number) => string;
  /** The list of all versions, where this page is a comparison. */
  readonly listHref?: string | null;
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

/** The other versions that one of the two compared can be set against: links, so that files answer as a server does. */
function choices(
  page: VersionsPage,
  comparison: VersionComparison,
  side: "from" | "to",
): Markup | null {
  const { locale, versions, compareHref } = page;
  if (compareHref === undefined || versions.length < 3) return null;
  const { from, to } = comparison;
  const kept = side === "from" ? to : from;
  const others = versions.filter(({ number }) => number !== kept);
  return html`<nav class="compare" aria-label="${say("compareWith", locale, { n: kept })}"><p>${say("compareWith", locale, { n: kept })}</p><ul>${others.map(
    ({ number }) => {
      const href = side === "from" ? compareHref(number, to) : compareHref(from, number);
      const name = say("version", locale, { n: number });
      return number === comparison[side]
        ? html`<li aria-current="true">${name}</li>`
        : html`<li>${frameLink(name, href)}</li>`;
    },
  )}</ul></nav>
`;
}

function compared(page: VersionsPage, comparison: VersionComparison): Markup {
  return html`${comparisonMarkup(comparison, page.locale, page.timeZone)}${choices(page, comparison, "to")}${choices(page, comparison, "from")}`;
}

/** Where to go from here: the version in force, the feeds. */
function leads(page: VersionsPage): readonly Markup[] {
  const { locale, currentHref, comparison, listHref, feeds = [] } = page;
  const list =
    !comparison || frameAddress(listHref) === null
      ? []
      : [frameLink(say("allVersions", locale), listHref)];
  const current =
    frameAddress(currentHref) === null
      ? []
      : [frameLink(say("currentAddress", locale), currentHref)];
  return [...list, ...current, ...feeds.map(({ href }) => frameLink(say("follow", locale), href))];
}

/** The page of all versions of a policy or, where two are compared, of what changed between them. */
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
${comparison ? null : html`<p class="edition">${say("versionsIntro", locale)}</p>\n`}<p class="edition screen-only">${leads(page).map((lead) => html`<span>${lead}</span>`)}</p>
</header>
<div class="text">
${comparison ? compared(page, comparison) : listMarkup(page)}</div>
</main>
`,
    },
    page,
  );
}
