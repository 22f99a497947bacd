import type {
  Block as PolicyBlock,
  DocumentSection,
  PolicyDocument,
  Sentence,
  Span,
} from "#policy/document.ts";
import { dayInWords } from "#policy/render/dates.ts";
import { linkAddress, readableAddress, saysItsAddress } from "#policy/render/links.ts";
import { texts } from "../texts.ts";
import type { Block, Table } from "./blocks.ts";
import type { Furniture } from "./flow.ts";
import type { Paragraph, Run } from "./lines.ts";
import { printed } from "./print.ts";
import type { TypeName } from "./theme.ts";

export type PolicyPdfOptions = {
  /** ISO 8601; the date stored in the file: the publication of a published version. */
  readonly generatedAt: string;
  /** SHA-256 of the published text, in hexadecimal; printed on every page. */
  readonly hash?: string | undefined;
  /** The permanent address of this version. */
  readonly url?: string | undefined;
  /** IANA zone of the organisation, in which instants fall on days. */
  readonly timeZone?: string | undefined;
};

/** A policy as a tagged PDF/A-3a: title, contents, articles, and on every page which version it is. */
export function policyPdf(document: PolicyDocument, options: PolicyPdfOptions): Promise<Buffer> {
  const { locale, organisations, title, version } = document;
  const words = texts[locale];
  const day = (instant: string) => dayInWords(instant, locale, options.timeZone ?? "UTC");
  const edition =
    version === null ? words.draft : words.policyVersion(version.number, day(version.effectiveAt));
  const hash = options.hash === undefined ? [] : [words.policyHash(options.hash)];
  const furniture: Furniture = {
    head: `${organisations.join(", ")} · ${title}`,
    running: (article) => article,
    foot: [edition, ...hash.map((text) => text.slice(0, 24))].join(" · "),
    folio: words.page,
  };
  const published = version === null ? [] : [`${words.published} ${day(version.publishedAt)}`];
  const address = options.url === undefined ? [] : [options.url];
  return printed({
    facts: {
      title: [title, ...organisations].join(", "),
      author: organisations.join(", "),
      lang: locale,
      generatedAt: options.generatedAt,
    },
    cover: {
      ownPage: false,
      title,
      lead: organisations,
      law: [edition, ...published, ...address, ...hash].join("  ·  "),
      facts: [],
    },
    contents: words.contents,
    body: [document.sections.flatMap((section) => sectionBlocks(section, 0))],
    furniture,
  });
}

const looks: readonly TypeName[] = ["article", "articlePart"];

function sectionBlocks(section: DocumentSection, depth: number): readonly Block[] {
  return [
    { kind: "open", type: "Sect" },
    {
      kind: "heading",
      level: Math.min(6, depth + 2),
      look: looks[depth] ?? "caption",
      text: section.title,
      above: depth === 0 ? 22 : 12,
      below: depth === 0 ? 7 : 4,
      indent: 0,
      ...(depth === 0 ? { running: section.title } : {}),
      entry: { depth, title: section.title, inContents: depth < 2 },
    },
    ...section.blocks.flatMap(blocksOf),
    ...section.sections.flatMap((child) => sectionBlocks(child, depth + 1)),
    { kind: "close" },
  ];
}

function blocksOf(block: PolicyBlock): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
      return [text(block.sentences)];
    case "box":
      return [{ ...text(block.sentences), indent: 16, barred: true }];
    case "list":
      return [
        ...(block.intro.length === 0 ? [] : [{ ...text(block.intro), below: 4 }]),
        { kind: "open", type: "L" },
        ...block.items.map((item, index) => ({
          ...text(item),
          bullet: "•",
          below: index === block.items.length - 1 ? 8 : 3,
        })),
        { kind: "close" },
      ];
    case "table":
      return [...(block.caption === "" ? [] : [captionOf(block.caption)]), tableOf(block)];
  }
}

const text = (sentences: readonly Sentence[]) => ({
  kind: "text" as const,
  look: "reading" as const,
  paragraphs: [paragraph(sentences)],
  indent: 0,
  below: 7,
});

const captionOf = (caption: string): Block => ({
  kind: "heading",
  level: 6,
  look: "caption",
  text: caption,
  above: 6,
  below: 3,
  indent: 0,
});

/** Sentences in one paragraph; an address its words do not say is printed after them, except in the narrow columns of tables. */
function paragraph(sentences: readonly Sentence[], addresses = true): Paragraph {
  return sentences.flatMap((sentence, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: " " }]),
    ...sentence.spans.flatMap((span) => runsOf(span, addresses)),
  ]);
}

function runsOf(span: Span, addresses: boolean): readonly Run[] {
  const href = linkAddress(span.href);
  const run: Run = span.strong === true ? { text: span.text, look: "strong" } : { text: span.text };
  if (href === null || href.startsWith("#")) return [run];
  const link = { ...run, href };
  if (!addresses || saysItsAddress(span.text, href)) return [link];
  return [link, { text: ` (${readableAddress(href)})`, look: "muted", href }];
}

function tableOf(block: Extract<PolicyBlock, { kind: "table" }>): Table {
  const cells = block.rows.map((row) =>
    row.cells.map((cell) => cell.map((one) => paragraph([one], false))),
  );
  return {
    kind: "table",
    look: "readingCell",
    headLook: "readingHead",
    indent: 0,
    columns: block.head.map((label, index) => ({ label, share: share(label, cells, index) })),
    rows: cells.map((row) => ({ cells: row, details: [] })),
  };
}

/** The width of a column by what stands in it: long texts get more, but not all. */
function share(
  label: string,
  rows: readonly (readonly (readonly Paragraph[])[])[],
  index: number,
): number {
  const longest = rows.map((row) =>
    Math.max(
      0,
      ...(row[index] ?? []).map((lines) => lines.reduce((sum, run) => sum + run.text.length, 0)),
    ),
  );
  const mean = longest.reduce((sum, length) => sum + length, 0) / Math.max(1, longest.length);
  return Math.sqrt(Math.min(160, Math.max(14, label.length, mean)));
}
