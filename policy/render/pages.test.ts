import assert from "node:assert/strict";
import { test } from "node:test";
import { renderAtom } from "./atom.ts";
import { exampleDocument } from "./testing/example-document.ts";
import { examplePage } from "./testing/example-page.ts";
import { renderFragment } from "./fragment.ts";
import { renderLanguages } from "./languages.ts";
import { renderMessage } from "./message.ts";
import { renderNotice, renderSubprocessors } from "./notice.ts";
import { hostileDocument, hostilePage } from "./testing/hostile.ts";
import { all, elements, parseMarkup, textOf } from "./testing/parse-markup.ts";
import { payloads } from "./testing/payloads.ts";
import { renderVersions, type VersionsPage } from "./versions.ts";

const tableText = (html: string) => all(parseMarkup(html), "tr").map(textOf);

function versionsPage(locale: "en" | "fr"): VersionsPage {
  const page = examplePage(locale);
  return {
    ...page,
    locale,
    title: "Privacy policy",
    versions: [3, 2, 1].map((number) => ({
      number,
      effectiveAt: `202${number + 3}-01-01`,
      publishedAt: `202${number + 2}-12-01`,
      href: page.versionHref(number),
      summary: number === 1 ? null : `Summary ${number}`,
    })),
    compareHref: (from, to) => `/${locale}/privacy/changes/${from}-${to}`,
    listHref: `/${locale}/privacy/changes`,
    currentHref: `/${locale}/privacy`,
  };
}

test("the page of versions lists each with its dates, its summary and its difference from the one before", () => {
  const html = renderVersions(versionsPage("en"));
  const rows = tableText(html);
  assert.equal(rows.length, 4);
  assert.equal(
    rows[1],
    "Version 31\u00A0January 20261\u00A0December 2025Summary 3Changes since version 2",
  );
  assert.ok(!rows[3]?.includes("Changes since"));
  assert.match(html, /href="\/en\/privacy\/changes\/2-3"/);
});

test("from the comparison of two versions every other pair can be reached by links alone", () => {
  const comparison = { from: 1, to: 3, parts: [] };
  const html = renderVersions({ ...versionsPage("fr"), comparison });
  const links = all(parseMarkup(html), "a").map(({ attributes }) => attributes["href"]);
  for (const pair of ["1-2", "2-3"]) assert.ok(links.includes(`/fr/privacy/changes/${pair}`), pair);
  assert.ok(links.includes("/fr/privacy/changes"));
  assert.doesNotMatch(html, /<form/);
});

test("a change is told with the record, the field, the role and the time that caused it, and never a name", () => {
  const cause = {
    kind: "record" as const,
    record: "Activity “Accounts”",
    field: "Retention rules 1 › Phases 1 › Duration",
    action: "update",
    role: "dpo,editor",
    at: "2026-03-04T13:05:00.000Z",
  };
  const changes = [{ before: "Kept 3 years.", after: "Kept 2 years.", causes: [cause] }];
  const page = { ...versionsPage("en"), timeZone: "Europe/Paris" };
  const html = renderVersions({
    ...page,
    comparison: { from: 1, to: 3, parts: [{ title: "Retention", changes }] },
  });
  assert.match(
    html,
    /Activity “Accounts” › Retention rules 1 › Phases 1 › Duration: changed by the data protection officer on 4 March 2026 at 14:05/,
  );
});

test("before the first publication the page of versions says so", () => {
  const html = renderVersions({ ...versionsPage("fr"), versions: [] });
  assert.match(html, /Aucune version n’est encore publiée/);
});

test("the page of processors says when the list last changed and how", () => {
  const html = renderSubprocessors(exampleDocument("en"), {
    ...examplePage("en"),
    changes: [
      { at: "2026-05-01", text: "Mailchimp added" },
      { at: "2026-01-15T23:30:00Z", text: "Celonis removed" },
    ],
  });
  assert.match(html, /Last changed on 1\u00A0May 2026/);
  assert.match(html, /16\u00A0January 2026<\/time><\/dt><dd>Celonis removed/);
  assert.match(html, /<a href="\/privacy\/changes\.atom">/);
});

test("the notice of a form leads to the whole policy", () => {
  const page = { ...examplePage("fr"), policyHref: "/fr/privacy" };
  assert.match(
    renderNotice(exampleDocument("fr"), page),
    /<a href="\/fr\/privacy">Lire la politique entière<\/a>/,
  );
});

test("a page that is not there says so in both languages, the reader's first", () => {
  const frame = { siteName: "Recital", homeUrl: null, languages: [] };
  const html = renderMessage("not-published", "fr", frame);
  assert.match(html, /<html lang="fr">/);
  assert.ok(html.indexOf("Aucune politique") < html.indexOf("No policy is published yet"));
  assert.match(html, /<section lang="en"><h2>No policy is published yet/);
  assert.match(html, /noindex/);
});

const somebody = { action: "update", role: "dpo", at: "2026-01-01T00:00:00Z" };

test("a text that would execute stays text in every other page and in the feed", () => {
  const sound = new Set(
    [
      renderVersions(versionsPage("en")),
      renderVersions({ ...versionsPage("en"), comparison: { from: 1, to: 2, parts: [] } }),
      renderNotice(exampleDocument("en"), { ...examplePage("en"), policyHref: "/x" }),
    ].flatMap((html) => [...elements(parseMarkup(html))].map(({ tag }) => tag)),
  );
  const allowed = new Set([...sound, "ins", "del", "dl", "dt", "dd", "br"]);
  for (const text of payloads) {
    const frame = hostilePage(examplePage("en"), text);
    const document = hostileDocument(exampleDocument("en"), text);
    const version = { effectiveAt: "2026-01-01", publishedAt: "2026-01-01", href: text };
    const cause = { kind: "record" as const, record: text, field: text, ...somebody };
    const versions = {
      ...frame,
      locale: "en" as const,
      title: text,
      versions: [3, 2, 1].map((number) => ({
        ...version,
        number,
        summary: text,
        formats: [{ label: text, href: text }],
      })),
      compareHref: () => text,
      listHref: text,
    };
    const pages = [
      renderNotice(document, { ...frame, policyHref: text }),
      renderSubprocessors(document, { ...frame, changes: [{ at: "2026-01-01", text }] }),
      renderMessage("not-found", "en", frame),
      renderFragment(document, { pageHref: text }),
      renderLanguages({ ...frame, languages: [{ locale: "en", href: text }] }),
      renderVersions(versions),
      renderVersions({
        ...versions,
        comparison: {
          from: 1,
          to: 2,
          parts: [
            { title: text, changes: [{ before: text, after: `${text} more`, causes: [cause] }] },
          ],
        },
      }),
    ];
    for (const html of pages)
      for (const { tag, attributes } of elements(parseMarkup(html))) {
        assert.ok(allowed.has(tag) || tag === "strong", `${tag} from ${text}`);
        assert.ok(!Object.keys(attributes).some((name) => /^on|^style$/.test(name)));
        assert.doesNotMatch(attributes["href"] ?? "#", /^\s*(?:javascript|data|vbscript):/i);
      }
    const shown = text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");
    const feed = renderAtom({
      id: text,
      language: "en",
      title: text,
      author: text,
      updatedAt: "2026-01-01T00:00:00Z",
      selfHref: text,
      pageHref: text,
      entries: [
        { id: text, title: text, updatedAt: "2026-01-01T00:00:00Z", href: text, summary: text },
      ],
    });
    assert.deepEqual(all(parseMarkup(feed), "title").map(textOf), [shown, shown]);
  }
});
