import { type PolicyDocument, sentencesOf, sentenceText } from "../document.ts";
import { contentsMarkup, sectionsMarkup } from "./body.ts";
import { dayInWords } from "./dates.ts";
import { type Frame, frameLink, organisationsMarkup, renderPage } from "./frame.ts";
import { frameAddress } from "./links.ts";
import { html, type Markup } from "./markup.ts";
import { say } from "./texts.ts";

/** The frame of a policy page, and where its versions and formats are. */
export type PolicyPage = Frame & {
  /** The permanent address of a version. */
  readonly versionHref: (number: number) => string;
  /** The page of all versions and what changed. */
  readonly changesHref: string;
  /** The same version in other formats. */
  readonly formats: readonly { readonly label: string; readonly href: string }[];
  /** Address of the version in force, where this page is an earlier one. */
  readonly currentHref?: string | null;
  /** SHA-256, in hex, of the bytes of the JSON format. */
  readonly hash?: string | null;
  /** Earlier versions, the latest first. */
  readonly versionList?: readonly { readonly number: number; readonly effectiveAt: string }[];
};

const zoneOf = (page: Frame) => page.timeZone ?? "UTC";

function editionMarkup(document: PolicyDocument, page: PolicyPage): Markup {
  const { locale, version } = document;
  const day = (instant: string) => dayInWords(instant, locale, zoneOf(page));
  const facts: readonly (string | Markup)[] =
    version === null
      ? [say("draft", locale)]
      : [
          say("version", locale, { n: version.number }),
          html`<time datetime="${version.effectiveAt}">${say("inForceFrom", locale, { date: day(version.effectiveAt) })}</time>`,
          html`<time datetime="${version.publishedAt}">${say("publishedOn", locale, { date: day(version.publishedAt) })}</time>`,
        ];
  return html`<p class="edition">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
<p class="edition screen-only">${frameLink(say("allVersions", locale), page.changesHref)}</p>`;
}

function supersededMarkup(document: PolicyDocument, page: PolicyPage): Markup | null {
  if (frameAddress(page.currentHref) === null) return null;
  const { locale } = document;
  return html`<p class="notice-bar" role="note">${say("superseded", locale)} ${frameLink(say("readCurrent", locale), page.currentHref)}</p>`;
}

/** A fact about the document; what only leads on is not printed. */
type Fact = { readonly name: string; readonly content: Markup; readonly onScreenOnly?: true };

/** The facts about the document; those without content are left out. */
function factsOf(document: PolicyDocument, page: PolicyPage): readonly Fact[] {
  const { locale, version } = document;
  const facts: Fact[] = [];
  if (version !== null) {
    const address = page.versionHref(version.number);
    const whole = URL.parse(address, page.canonicalUrl ?? undefined)?.href ?? address;
    facts.push({ name: say("permanentAddress", locale), content: frameLink(whole, address) });
  }
  if (page.formats.length > 0)
    facts.push({
      name: say("formats", locale),
      content: html`<ul>${page.formats.map(({ label, href }) => html`<li>${frameLink(label, href)}</li>`)}</ul>`,
      onScreenOnly: true,
    });
  const earlier = page.versionList ?? [];
  if (earlier.length > 0)
    facts.push({
      name: say("earlierVersions", locale),
      content: html`<ul class="column">${earlier.map(
        ({ number, effectiveAt }) =>
          html`<li>${frameLink(say("version", locale, { n: number }), page.versionHref(number))}, ${say("inForceFrom", locale, { date: dayInWords(effectiveAt, locale, zoneOf(page)) })}</li>`,
      )}</ul>`,
    });
  if (page.hash)
    facts.push({
      name: say("fingerprint", locale),
      content: html`<span class="hash">${page.hash}</span>`,
    });
  return facts;
}

function colophonMarkup(document: PolicyDocument, page: PolicyPage): Markup {
  return html`<footer class="colophon"><div>
<h2>${say("aboutDocument", document.locale)}</h2>
<dl class="facts">
${factsOf(document, page).map(({ name, content, onScreenOnly }) => {
  const kind = onScreenOnly === true ? html` class="screen-only"` : null;
  return html`<dt${kind}>${name}</dt><dd${kind}>${content}</dd>\n`;
})}</dl>
</div></footer>
`;
}

/** schema.org description of the document, for search engines and archives. */
function linkedData(document: PolicyDocument, page: PolicyPage): unknown {
  const { version } = document;
  return {
    "@context": "https://schema.org",
    "@type": "DigitalDocument",
    name: document.title,
    inLanguage: document.locale,
    ...(page.canonicalUrl ? { url: page.canonicalUrl } : {}),
    ...(version === null
      ? {}
      : {
          version: String(version.number),
          datePublished: version.publishedAt,
          temporalCoverage: `${version.effectiveAt}/..`,
        }),
    publisher: document.organisations.map((name) => ({
      "@type": "Organization",
      name,
      ...(document.homeUrl === null ? {} : { url: document.homeUrl }),
    })),
  };
}

/** A sentence or two for search results: which version this is, or how a draft begins. */
function describe(document: PolicyDocument, page: PolicyPage): string {
  const { locale, title, version } = document;
  if (version !== null)
    return say("description", locale, {
      title,
      n: version.number,
      date: dayInWords(version.effectiveAt, locale, zoneOf(page)),
    });
  const [first] = sentencesOf(document);
  return first === undefined ? title : sentenceText(first);
}

/**
 * The public page of a policy. Pure: the same document and page give the same bytes.
 * @returns complete HTML without script, cookie or address of a third party
 */
export function renderHtml(document: PolicyDocument, page: PolicyPage): string {
  const { locale } = document;
  const contents = contentsMarkup(document.sections);
  const title = say("contents", locale);
  return renderPage(
    {
      locale,
      title: document.title,
      description: describe(document, page),
      isIndexed: document.version !== null && frameAddress(page.currentHref) === null,
      width: "wide",
      jsonLd: linkedData(document, page),
      footer: colophonMarkup(document, page),
      main: html`<main id="page-text" class="page with-contents" tabindex="-1">
<header class="title">
${supersededMarkup(document, page)}${organisationsMarkup(document, page)}<h1>${document.title}</h1>
${editionMarkup(document, page)}
</header>
<nav class="contents-beside" aria-labelledby="page-contents"><h2 id="page-contents">${title}</h2>
${contents}</nav>
<details class="contents-fold"><summary>${title}</summary><nav aria-label="${title}">
${contents}</nav></details>
<article class="text">
${sectionsMarkup(document.sections)}</article>
</main>
`,
    },
    page,
  );
}
