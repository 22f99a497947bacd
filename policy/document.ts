import type { Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";

/** Where a statement comes from: a record, its version, and the field (JSON Pointer inside the record). */
export type Origin = {
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
  readonly pointer: string;
};

/** A run of text; `href` makes it a link (https, mailto, tel or an anchor of the same document). */
export type Span = { readonly text: string; readonly href?: string; readonly strong?: boolean };

/** One sentence (or the fragment in a table cell) with the template that made it and the records it was made from. */
export type Sentence = {
  /** Stable over versions: the template and the records it speaks of; two sentences of a document never share one. */
  readonly key: string;
  readonly template: string;
  readonly spans: readonly Span[];
  readonly origins: readonly Origin[];
};

export type Block =
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  | {
      readonly kind: "list";
      readonly intro: readonly Sentence[];
      readonly items: readonly (readonly Sentence[])[];
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell of a row names it. */
      readonly rows: readonly { readonly cells: readonly (readonly Sentence[])[] }[];
    }
  | { readonly kind: "box"; readonly sentences: readonly Sentence[] };

/** A numbered part of the document; `id` is its anchor, the same in every language. */
export type DocumentSection = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly DocumentSection[];
};

/** A compiled policy: the one tree that page, Markdown, text, JSON, PDF, preview and comparison read. */
export type PolicyDocument = {
  readonly locale: Locale;
  readonly slug: string;
  readonly title: string;
  /** Names of the organisations it speaks for. */
  readonly organisations: readonly string[];
  /** The organisation's own site, for the link home. */
  readonly homeUrl: string | null;
  readonly version: {
    readonly number: number;
    readonly effectiveAt: string;
    readonly publishedAt: string;
  } | null;
  readonly sections: readonly DocumentSection[];
};

/** The words of a sentence without links. */
export function sentenceText(sentence: Sentence): string {
  return sentence.spans.map((span) => span.text).join("");
}

/** Every sentence of a document in reading order. */
export function* sentencesOf(document: PolicyDocument): Generator<Sentence> {
  for (const section of document.sections) yield* sentencesOfSection(section);
}

/** The sentences of one block in reading order. */
export function* sentencesIn(block: Block): Generator<Sentence> {
  if (block.kind === "table") {
    for (const row of block.rows) for (const cell of row.cells) yield* cell;
  } else if (block.kind === "list") {
    yield* block.intro;
    for (const item of block.items) yield* item;
  } else yield* block.sentences;
}

function* sentencesOfSection(section: DocumentSection): Generator<Sentence> {
  for (const block of section.blocks) yield* sentencesIn(block);
  for (const child of section.sections) yield* sentencesOfSection(child);
}
