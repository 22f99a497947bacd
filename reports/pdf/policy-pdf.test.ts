import assert from "node:assert/strict";
import { test } from "node:test";
import { type PolicyDocument, sentencesOf, sentenceText } from "#policy/document.ts";
import { exampleDocument } from "#policy/render/testing/example-document.ts";
import { policyPdf } from "./policy-pdf.ts";
import { readPdf } from "./testing/read-pdf.ts";

const options = {
  generatedAt: "2026-03-04T09:30:00.000Z",
  hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  url: "https://example.org/fr/privacy/v/3",
};
const bare = (text: string) => text.replace(/\s/g, "");

const withSpan = (text: string, href: string): PolicyDocument => {
  const sentence = { key: "k", template: "t", spans: [{ text, href }], origins: [] };
  return {
    ...exampleDocument("en"),
    sections: [
      {
        id: "s",
        title: "Title",
        blocks: [{ kind: "paragraph", sentences: [sentence] }],
        sections: [],
      },
    ],
  };
};

test("every sentence and title of a policy is in its PDF, in either language", async () => {
  for (const locale of ["en", "fr"] as const) {
    const document = exampleDocument(locale);
    const pdf = readPdf(await policyPdf(document, options));
    const text = bare(pdf.content);
    for (const sentence of sentencesOf(document)) {
      // Printed addresses may stand between two words of a sentence.
      for (const span of sentence.spans)
        assert.ok(text.includes(bare(span.text)), sentenceText(sentence));
    }
    for (const section of document.sections) {
      const item = pdf.outline.find(({ title }) => title === section.title);
      assert.ok(
        item !== undefined && bare(pdf.pages[item.page - 1] ?? "").includes(bare(section.title)),
      );
      assert.ok(pdf.links.some((link) => link.title === section.title && link.page === item.page));
    }
  }
});

test("every page says which version it is, with its hash and number", async () => {
  const { pages } = readPdf(await policyPdf(exampleDocument("fr"), options));
  pages.forEach((page, index) => {
    assert.match(page, /Version 3, en vigueur depuis le .* · SHA-256 9f86d081884c7d65\n/);
    assert.ok(page.includes(`Page ${index + 1} sur ${pages.length}\n`));
  });
  assert.ok(bare(pages[0] ?? "").includes(options.hash));
});

test("a policy that is not published says so on every page", async () => {
  const { pages } = readPdf(
    await policyPdf(
      { ...exampleDocument("en"), version: null },
      { generatedAt: options.generatedAt },
    ),
  );
  for (const page of pages) assert.match(page, /Draft, not published/);
});

test("a link leads to its address, which is printed where its words do not say it", async () => {
  const pdf = readPdf(
    await policyPdf(withSpan("the authority", "https://www.cnil.fr/plaintes?a=(1)&b=é"), options),
  );
  assert.ok(bare(pdf.content).includes("theauthority(https://www.cnil.fr/plaintes?a=(1)&b=é)"));
  const objects = [...pdf.objects.values()].join("\n");
  assert.ok(
    objects.includes(String.raw`/A<</S/URI/URI (https://www.cnil.fr/plaintes?a=\(1\)&b=%C3%A9)>>`),
  );
});

test("what is no address to follow stays words", async () => {
  for (const href of ["javascript:alert(1)", "file:///etc/passwd", "#anchor", "data:text/html,x"]) {
    const pdf = readPdf(await policyPdf(withSpan("here", href), options));
    assert.doesNotMatch([...pdf.objects.values()].join("\n"), /\/A<<\/S\/URI/);
    assert.ok(bare(pdf.content).includes("here"));
  }
});

test("the same policy gives the same bytes", async () => {
  const document = exampleDocument("en");
  assert.ok((await policyPdf(document, options)).equals(await policyPdf(document, options)));
});
