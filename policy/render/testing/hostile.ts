import type { Block, DocumentSection, PolicyDocument, Sentence } from "../../document.ts";
import type { PolicyPage } from "../html.ts";

/** The document with `text` in every place that holds text or an address; keys and anchors too. For tests. */
export function hostileDocument(document: PolicyDocument, text: string): PolicyDocument {
  const sentence = (original: Sentence): Sentence => ({
    key: original.key + text,
    template: text,
    spans: [
      { text, strong: true },
      { text, href: text },
      { text, href: `https://evil.example/${text}` },
      ...original.spans.map((span) => ({ ...span, text })),
    ],
    origins: original.origins.map((origin) => ({ ...origin, id: text, pointer: `/${text}` })),
  });
  const many = (sentences: readonly Sentence[]) => sentences.map(sentence);
  const block = (original: Block): Block => {
    switch (original.kind) {
      case "list":
        return { ...original, intro: many(original.intro), items: original.items.map(many) };
      case "table":
        return {
          ...original,
          caption: text,
          head: original.head.map(() => text),
          rows: original.rows.map(({ cells }) => ({ cells: cells.map(many) })),
        };
      default:
        return { ...original, sentences: many(original.sentences) };
    }
  };
  const section = (original: DocumentSection): DocumentSection => ({
    id: original.id + text,
    title: text,
    blocks: original.blocks.map(block),
    sections: original.sections.map(section),
  });
  return {
    ...document,
    slug: text,
    title: text,
    organisations: [text],
    homeUrl: text,
    sections: document.sections.map(section),
  };
}

/** The frame with `text` in every place that holds text or an address. For tests. */
export function hostilePage(page: PolicyPage, text: string): PolicyPage {
  return {
    ...page,
    siteName: text,
    homeUrl: text,
    canonicalUrl: text,
    languages: page.languages.map(({ locale }) => ({ locale, href: text })),
    feeds: [{ title: text, href: text }],
    theme: { accent: text, logoUrl: text, fontsPath: text },
    versionHref: () => text,
    changesHref: text,
    currentHref: text,
    formats: [{ label: text, href: text }],
    hash: text,
  };
}
