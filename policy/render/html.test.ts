import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import { sentencesOf, sentenceText } from "../document.ts";
import { exampleDocument } from "./testing/example-document.ts";
import { examplePage } from "./testing/example-page.ts";
import { renderHtml } from "./html.ts";
import { storedPagePolicy } from "./style.ts";
import { hostileDocument, hostilePage } from "./testing/hostile.ts";
import { all, elements, type Node, parseMarkup, textOf } from "./testing/parse-markup.ts";
import { hostileAddresses, payloads } from "./testing/payloads.ts";

const page = (locale: "en" | "fr") => renderHtml(exampleDocument(locale), examplePage(locale));
const visible = (text: string) => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");
const tagsOf = (root: Node) => new Set([...elements(root)].map(({ tag }) => tag));
const withoutLineEnds = (text: string) => text.replace(/\r\n?/g, "\n");

const known = new Set(
  `accept alt aria-current aria-label aria-labelledby as charset class content crossorigin data-address
  data-label data-origin data-sentence datetime href hreflang http-equiv id lang name rel
  role scope src tabindex title type`.split(/\s+/),
);

/** Nothing in the page runs, loads from elsewhere, or was not put there by us. */
function assertHarmless(html: string) {
  const root = parseMarkup(html);
  for (const { tag, attributes } of elements(root)) {
    for (const name of Object.keys(attributes)) assert.ok(known.has(name), `${tag} ${name}`);
    if (tag === "script") assert.equal(attributes["type"], "application/ld+json");
    if (tag === "a")
      assert.match(attributes["href"] ?? "", /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/);
    if (attributes["src"] !== undefined) assert.match(attributes["src"], /^\/(?!\/)/);
    if (tag === "link") assert.match(attributes["href"] ?? "", /^(?:https:\/\/|\/(?!\/))/);
  }
  return root;
}

for (const locale of locales)
  test(`the ${locale} page is well-formed and has no script, no inline style and nothing from elsewhere`, () => {
    const root = assertHarmless(page(locale));
    assert.deepEqual(
      all(root, "script").map(({ attributes }) => attributes["type"]),
      ["application/ld+json"],
    );
    assert.ok(!page(locale).includes(" style="));
    assert.equal(all(root, "html")[0]?.attributes["lang"], locale);
    assert.equal(all(root, "style").length, 1);
    for (const { attributes } of all(root, "img")) assert.match(attributes["src"] ?? "", /^\/[^/]/);
  });

test("a text that would execute stays text wherever it stands", () => {
  const sound = tagsOf(parseMarkup(page("en")));
  const frameTags = new Set([...sound, "strong", "br", "img"]);
  for (const payload of payloads) {
    const html = renderHtml(
      hostileDocument(exampleDocument("en"), payload),
      hostilePage(examplePage("en"), payload),
    );
    const root = assertHarmless(html);
    for (const tag of tagsOf(root)) assert.ok(frameTags.has(tag), `${tag} from ${payload}`);
    const shown = withoutLineEnds(visible(payload));
    assert.equal(textOf(all(root, "h1")[0] as Node), visible(payload));
    assert.ok(
      all(root, "p").some((p) => textOf(p).includes(shown)),
      payload,
    );
    for (const { attributes } of all(root, "a"))
      assert.ok(!/^\s*javascript:/i.test(attributes["href"] ?? ""));
    const linked: unknown = JSON.parse(textOf(all(root, "script")[0] as Node));
    assert.equal((linked as { name: string }).name, payload);
  }
});

test("an address that is not web, mail, telephone or anchor leaves the words and no link", () => {
  for (const href of hostileAddresses) {
    const document = exampleDocument("en");
    const [first, ...rest] = document.sections;
    assert.ok(first !== undefined);
    const spans = [{ text: "these words", href }];
    const sentence = { key: "k", template: "t", spans, origins: [] };
    const blocks = [{ kind: "paragraph" as const, sentences: [sentence] }];
    const html = renderHtml(
      { ...document, sections: [{ ...first, blocks }, ...rest] },
      examplePage("en"),
    );
    const root = assertHarmless(html);
    assert.match(html, /data-sentence="t">these words<\/span>/);
    assert.ok(!all(root, "a").some((a) => textOf(a) === "these words"));
  }
});

test("every sentence stands once, with its template and its origins, and nothing of the register but their names", () => {
  for (const locale of locales) {
    const marked = all(parseMarkup(page(locale)), "span").filter(
      ({ attributes }) => attributes["data-sentence"] !== undefined,
    );
    const sentences = [...sentencesOf(exampleDocument(locale))];
    assert.deepEqual(
      marked.map((span) => [span.attributes["data-sentence"], textOf(span)]),
      sentences.map((sentence) => [sentence.template, sentenceText(sentence)]),
    );
    for (const { attributes } of marked)
      assert.match(
        attributes["data-origin"] ?? "",
        /^(?:[a-z-]+\/[a-z0-9-]+(?:#\/[A-Za-z0-9]+)* ?)+$/,
      );
  }
});

test("headings begin with one title and never skip a level", () => {
  const levels = [...elements(parseMarkup(page("fr")))]
    .filter(({ tag }) => /^h[1-6]$/.test(tag))
    .map(({ tag }) => Number(tag.slice(1)));
  assert.equal(levels[0], 1);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, levels.join());
    return level;
  });
});

test("every link inside the page leads to exactly one place in it", () => {
  const root = parseMarkup(page("en"));
  const ids = [...elements(root)].flatMap(({ attributes }) => attributes["id"] ?? []);
  assert.equal(new Set(ids).size, ids.length);
  for (const { attributes } of all(root, "a"))
    if (attributes["href"]?.startsWith("#") === true)
      assert.ok(ids.includes(attributes["href"].slice(1)), attributes["href"]);
});

test("headings have the same anchors in both languages", () => {
  const anchors = (locale: "en" | "fr") =>
    all(parseMarkup(page(locale)), "h2").map(({ attributes }) => attributes["id"]);
  assert.deepEqual(anchors("en"), anchors("fr"));
});

test("the reader finds the other language, earlier versions, other formats and the fingerprint", () => {
  const html = page("en");
  assert.match(
    html,
    /<a lang="fr" hreflang="fr" rel="alternate" href="\/fr\/privacy">Français<\/a>/,
  );
  assert.match(
    html,
    /<link rel="alternate" hreflang="fr" href="https:\/\/privacy\.example\/fr\/privacy">/,
  );
  assert.match(
    html,
    /<a href="\/en\/privacy\/v\/3">https:\/\/privacy\.example\/en\/privacy\/v\/3<\/a>/,
  );
  assert.match(
    html,
    /<a href="\/en\/privacy\/v\/2">Version 2<\/a>, in force from 1\u00A0January 2025/,
  );
  assert.match(html, /<a href="\/en\/privacy\.pdf">PDF<\/a>/);
  assert.match(html, /e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855/);
  assert.match(html, /in force from 1\u00A0September 2026/);
});

test("a draft says that it is one, and search engines leave it and superseded versions out", () => {
  const draft = renderHtml({ ...exampleDocument("en"), version: null }, examplePage("en"));
  assert.match(draft, /Draft, not published/);
  assert.match(draft, /<meta name="robots" content="noindex">/);
  const old = renderHtml(exampleDocument("fr"), {
    ...examplePage("fr"),
    currentHref: "/fr/privacy",
  });
  assert.match(old, /<a href="\/fr\/privacy">Lire la version en vigueur<\/a>/);
  assert.match(old, /noindex/);
  assert.doesNotMatch(page("fr"), /noindex/);
});

test("the page carries the security policy of its own style", () => {
  const meta = all(parseMarkup(page("en")), "meta").find(
    ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
  );
  assert.equal(meta?.attributes["content"], storedPagePolicy(page("en")));
});

test("a logo of the same host replaces the name and keeps it as its text", () => {
  const themed = { ...examplePage("en"), theme: { logoUrl: "/logo.png" } };
  const html = renderHtml(exampleDocument("en"), themed);
  assert.match(html, /<img src="\/logo\.png" alt="OGO Security">/);
});

test("a cell of a table carries the name of its column, for the list it becomes on a phone", () => {
  const labels = all(parseMarkup(page("en")), "td").map(
    ({ attributes }) => attributes["data-label"],
  );
  assert.deepEqual(labels.slice(0, 3), ["Legal basis", "Data", "How long"]);
});

test("a reference to an article is never broken over two lines", () => {
  assert.match(page("en"), /Contract \(Art\. <span class="whole">6\(1\)\(b\)\)<\/span>/);
});

test("the same document gives the same bytes", () => {
  assert.equal(page("en"), page("en"));
});
