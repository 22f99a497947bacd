import type { Locale } from "#register/locale.ts";
import type { PolicyPage } from "../html.ts";

/** The frame of the example policy as the server would give it, for tests. */
export function examplePage(locale: Locale): PolicyPage {
  return {
    siteName: "OGO Security",
    homeUrl: "https://www.ogosecurity.com/",
    languages: [
      { locale: "en", href: "/en/privacy" },
      { locale: "fr", href: "/fr/privacy" },
    ],
    canonicalUrl: `https://privacy.example/${locale}/privacy`,
    feeds: [{ title: "Changes", href: "/privacy/changes.atom" }],
    theme: { fontsPath: "/fonts/" },
    timeZone: "Europe/Paris",
    versionHref: (number) => `/${locale}/privacy/v/${number}`,
    changesHref: `/${locale}/privacy/changes`,
    formats: [
      { label: "Markdown", href: `/${locale}/privacy.md` },
      { label: "PDF", href: `/${locale}/privacy.pdf` },
    ],
    hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    versionList: [
      { number: 2, effectiveAt: "2025-01-01T00:00:00+01:00" },
      { number: 1, effectiveAt: "2024-05-25" },
    ],
  };
}
