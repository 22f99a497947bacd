import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { locales } from "#register/locale.ts";
import { type PolicyDocument, sentencesOf, sentenceText } from "../document.ts";
import { exampleDocument, sentence } from "./testing/example-document.ts";
import { policyJsonSchema, readPolicyJson, renderJson } from "./json.ts";
import { escapeMarkdown, renderMarkdown } from "./markdown.ts";
import { hostileDocument } from "./testing/hostile.ts";
import { hostileAddresses, payloads } from "./testing/payloads.ts";
import { shownMarkdown } from "./testing/read-markdown.ts";
import { renderText, textWidth } from "./text.ts";
import { columns } from "./wrap.ts";

const squeezed = (text: string) => text.replace(/[ \n]+/g, " ");

function withSentence(href: string): PolicyDocument {
  const block = { kind: "paragraph" as const, sentences: [sentence("k", { text: "words", href })] };
  const section = { id: "a", title: "A", blocks: [block], sections: [] };
  return { ...exampleDocument("en"), sections: [section] };
}

for (const locale of locales)
  test(`every ${locale} sentence is in Markdown, in text and in JSON`, () => {
    const document = exampleDocument(locale);
    const [markdown, text, json] = [
      shownMarkdown(renderMarkdown(document)),
      squeezed(
        renderText(document)
          .replace(/\s<https:[^>]*>/g, "")
          .replaceAll("  | ", ""),
      ),
      renderJson(document),
    ];
    for (const each of sentencesOf(document)) {
      const words = sentenceText(each);
      assert.ok(markdown.includes(words), words);
      assert.ok(text.includes(squeezed(words)), words);
      assert.ok(
        each.spans.every((span) => json.includes(JSON.stringify(span.text))),
        words,
      );
    }
  });

test("Markdown shows any text as typed and holds no HTML and no markup of its own", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...payloads)), (text) => {
      const escaped = escapeMarkdown(text);
      assert.ok(!escaped.includes("<"));
      assert.doesNotMatch(escaped.replace(/\\./g, ""), /[`*_[\]~|$]/);
      assert.doesNotMatch(escaped, /^[ \t]*(?:[-+#=>]|\d+[.)](?:\s|$))|^(?: {2,}|\t)/m);
      const trimmed = (value: string) =>
        value
          .replace(/\r\n?/g, "\n")
          .replace(/^[ \t]+/gm, "")
          .replace(/(?![\t\n])\p{Cc}/gu, "\uFFFD");
      assert.equal(trimmed(shownMarkdown(escaped)), trimmed(text.toWellFormed()));
    }),
  );
});

test("a hostile document adds no HTML to Markdown but line breaks in cells, and no control characters to text", () => {
  for (const payload of payloads) {
    const document = hostileDocument(exampleDocument("en"), payload);
    const markdown = renderMarkdown(document).replace(/\]\(<(?:https:|mailto:)[^<>]*>\)/g, "]");
    assert.deepEqual(new Set(markdown.match(/<[^>]*>?/g)), new Set(["<br>"]));
    assert.doesNotMatch(markdown.replace(/\\./g, ""), /\]\(/);
    assert.doesNotMatch(renderText(document), /(?![\t\n])\p{Cc}/u);
  }
});

test("an address that is none we accept is no link in Markdown and is not written out in text", () => {
  for (const href of hostileAddresses) {
    const document = withSentence(href);
    assert.ok(renderMarkdown(document).includes("\n\nwords\n"), href);
    assert.ok(renderText(document).includes("\n\nwords\n"), href);
  }
});

test("text writes an address after its words, unless they say it", () => {
  assert.match(
    renderText(withSentence("https://www.cnil.fr/")),
    /\nwords <https:\/\/www\.cnil\.fr\/>\n/,
  );
  assert.match(renderText(exampleDocument("en")), /officer:\sdpo@ogosecurity\.com\n/);
});

test("text writes the same address only once", () => {
  const link = { text: "the law", href: "https://law.example/" };
  const sentences = [sentence("a", link, "."), sentence("b", link, ".")];
  const section = {
    id: "a",
    title: "A",
    blocks: [{ kind: "paragraph" as const, sentences }],
    sections: [],
  };
  const text = renderText({ ...exampleDocument("en"), sections: [section] });
  assert.match(text, /\nthe law <https:\/\/law\.example\/>\. the law\.\n/);
});

test("no line of the text is wider than 76 columns, and French spaces survive", () => {
  const text = renderText(exampleDocument("fr"));
  for (const line of text.split("\n")) assert.ok(columns(line) <= textWidth, line);
  assert.ok(text.includes("323\u202F770\u00A0€"));
});

test("JSON reads back as the same document, in the same bytes whatever the order of its fields", () => {
  for (const locale of locales) {
    const document = exampleDocument(locale);
    const json = renderJson(document);
    assert.deepEqual(readPolicyJson(json), document);
    const { sections, version, ...rest } = document;
    assert.equal(renderJson({ sections, version, ...rest }), json);
    assert.match(json, /^\{\n {2}"format": "recital-policy\/1",\n/);
    assert.ok(json.endsWith("}\n"));
  }
});

test("JSON of another format, or with a field too many or too few, is refused", () => {
  const json = renderJson(exampleDocument("en"));
  assert.throws(() => readPolicyJson(json.replace("recital-policy/1", "recital-policy/9")));
  assert.throws(() => readPolicyJson(json.replace('"slug"', '"slag"')));
  assert.throws(() => readPolicyJson(json.replace('"text"', '"onclick": "x", "text"')));
});

test("the JSON Schema describes every field of the document", () => {
  const schema = JSON.stringify(policyJsonSchema());
  for (const key of Object.keys(JSON.parse(renderJson(exampleDocument("en"))) as object))
    assert.ok(schema.includes(`"${key}":`), key);
});
