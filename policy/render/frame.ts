import type { Locale } from "#register/locale.ts";
import type { PolicyDocument } from "../document.ts";
import { frameAddress, ownPath } from "./links.ts";
import { html, jsonForScript, type Markup, raw } from "./markup.ts";
import { pagePolicy, pageStyle } from "./style.ts";
import type { PageWidth } from "./style-width.ts";
import { say } from "./texts.ts";
import { fontFiles, type Theme } from "./theme.ts";

/** What all public pages of an organisation share. Addresses are http(s) or paths on the same host; others are left out. */
export type Frame = {
  readonly siteName: string;
  readonly homeUrl: string | null;
  /** This page in its languages; the current one included. */
  readonly languages: readonly { readonly locale: Locale; readonly href: string }[];
  /** The address search engines are to keep, absolute. */
  readonly canonicalUrl?: string | null;
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  readonly theme?: Theme;
  /** IANA time zone of the organisation, in which instants fall on days; UTC when not given. */
  readonly timeZone?: string;
};

/** What one page puts into the frame. */
export type Page = {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  readonly main: Markup;
  readonly footer?: Markup;
  readonly jsonLd?: unknown;
  /** False for drafts, messages and superseded versions. */
  readonly isIndexed: boolean;
  /** Where the page leads on to by itself. */
  readonly refresh?: string;
  readonly width: PageWidth;
};

/** A link of the frame, or only its words where the address is none we accept. */
export function frameLink(text: string | Markup, href: string | null | undefined): Markup {
  const address = frameAddress(href);
  return address === null ? html`${text}` : html`<a href="${address}">${text}</a>`;
}

/** For whom a document speaks, unless the name of the site says just that. */
export function organisationsMarkup(document: PolicyDocument, frame: Frame): Markup | null {
  const names = document.organisations.join(" · ");
  return names === "" || names === frame.siteName
    ? null
    : html`<p class="organisations">${names}</p>\n`;
}

function homeMarkup(frame: Frame, locale: Locale): Markup {
  const logo = ownPath(frame.theme?.logoUrl);
  const name =
    logo === null ? html`${frame.siteName}` : html`<img src="${logo}" alt="${frame.siteName}">`;
  const address = frameAddress(frame.homeUrl);
  return address === null
    ? html`<span class="home">${name}</span>`
    : html`<a class="home" href="${address}" title="${say("homeLink", locale, { site: frame.siteName })}">${name}</a>`;
}

function languagesMarkup(frame: Frame, current: Locale): Markup | null {
  if (frame.languages.length < 2) return null;
  return html`<nav class="languages" aria-label="${say("language", current)}"><ul>${frame.languages.map(
    ({ locale, href }) => {
      const name = say("languageName", locale);
      const address = frameAddress(href);
      return locale === current || address === null
        ? html`<li><span lang="${locale}"${locale === current ? html` aria-current="true"` : null}>${name}</span></li>`
        : html`<li><a lang="${locale}" hreflang="${locale}" rel="alternate" href="${address}">${name}</a></li>`;
    },
  )}</ul></nav>`;
}

/** The address as search engines want it, with its host, where the canonical address gives one. */
function absolute(href: string, frame: Frame): string {
  return URL.parse(href, frame.canonicalUrl ?? undefined)?.href ?? href;
}

function headLinks(frame: Frame): Markup {
  const canonical = frameAddress(frame.canonicalUrl);
  const fonts = ownPath(frame.theme?.fontsPath);
  const font = Object.keys(fontFiles).at(-1);
  return html`${canonical === null ? null : html`<link rel="canonical" href="${canonical}">\n`}${frame.languages.map(
    ({ locale, href }) =>
      frameAddress(href) === null
        ? null
        : html`<link rel="alternate" hreflang="${locale}" href="${absolute(href, frame)}">\n`,
  )}${(frame.feeds ?? []).map(({ title, href }) =>
    frameAddress(href) === null
      ? null
      : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${href}">\n`,
  )}${
    fonts === null
      ? null
      : html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${fonts}${font ?? ""}">\n`
  }`;
}

/** A complete HTML page: one response, no script, nothing from another host, and a content security policy of its own for hosts that send none. */
export function renderPage(page: Page, frame: Frame): string {
  const { locale, title } = page;
  const style = pageStyle(frame.theme, page.width);
  const fullTitle = title.includes(frame.siteName) ? title : `${title} – ${frame.siteName}`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${page.refresh === undefined ? null : html`<meta http-equiv="refresh" content="0;url=${page.refresh}">\n`}${page.isIndexed ? null : html`<meta name="robots" content="noindex">\n`}<title>${fullTitle}</title>
<meta name="description" content="${page.description}">
${headLinks(frame)}<style>${raw(style)}</style>
${page.jsonLd === undefined ? null : html`<script type="application/ld+json">${jsonForScript(page.jsonLd)}</script>\n`}</head>
<body class="${page.width}">
<a class="skip" href="#page-text">${say("skip", locale)}</a>
<header class="site">${homeMarkup(frame, locale)}${languagesMarkup(frame, locale)}</header>
${page.main}${page.footer ?? null}</body>
</html>
`.text;
}
