import type { Block, DocumentSection, PolicyDocument, Sentence, Span } from "../document.ts";
import { editionLine, type PlainOptions } from "./edition.ts";
import { linkAddress, readableAddress, saysItsAddress } from "./links.ts";
import { printable } from "./markup.ts";
import { columns, wrap } from "./wrap.ts";

/** Columns of a line of the plain text. */
export const textWidth = 76;

function spanText(span: Span): string {
  const href = linkAddress(span.href);
  const address =
    href === null || href.startsWith("#") || saysItsAddress(span.text, href)
      ? ""
      : ` <${readableAddress(href)}>`;
  return printable(span.text) + address;
}

const line = (sentence: Sentence) => sentence.spans.map(spanText).join("").trim();
const run = (sentences: readonly Sentence[]) => sentences.map(line).join(" ");

function underlined(title: string, sign: string): string {
  const lines = wrap(printable(title), textWidth);
  return [...lines, sign.repeat(Math.max(...lines.map(columns)))].join("\n");
}

type Table = Extract<Block, { kind: "table" }>;

/** A row as a list of label and content, the contents aligned; its first cell is its name. */
function rowText(head: readonly string[], cells: Table["rows"][number]["cells"]): string {
  const labels = head.slice(1).map((label) => printable(label));
  const column = Math.min(24, Math.max(0, ...labels.map(columns))) + 2;
  const [name = [], ...rest] = cells;
  const lines = rest.flatMap((cell, at) => {
    const label = labels[at] ?? "";
    const padded = label + " ".repeat(Math.max(2, column - columns(label)));
    const hanging = " ".repeat(4 + column);
    return cell.flatMap((sentence, part) =>
      wrap(line(sentence), textWidth, part === 0 ? `    ${padded}` : hanging, hanging),
    );
  });
  return [...wrap(name.map(line).join("\n"), textWidth, "  "), ...lines].join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return wrap(run(block.sentences), textWidth).join("\n");
    case "box":
      return wrap(run(block.sentences), textWidth, "  | ").join("\n");
    case "list": {
      const items = block.items.flatMap((item) => wrap(run(item), textWidth, "  - ", "    "));
      const intro = block.intro.length === 0 ? [] : wrap(run(block.intro), textWidth);
      return [...intro, ...items].join("\n");
    }
    case "table":
      return [
        wrap(printable(block.caption), textWidth).join("\n"),
        ...block.rows.map((row) => rowText(block.head, row.cells)),
      ].join("\n\n");
  }
}

function sectionTexts(section: DocumentSection, depth: number): readonly string[] {
  const title =
    depth < 2
      ? `${depth === 0 ? "\n" : ""}${underlined(section.title, depth === 0 ? "-" : "·")}`
      : wrap(printable(section.title), textWidth).join("\n");
  return [
    title,
    ...section.blocks.map(blockText),
    ...section.sections.flatMap((child) => sectionTexts(child, depth + 1)),
  ];
}

/** The policy as plain text in lines of at most 76 columns; tables become aligned lists, addresses follow their words. */
export function renderText(document: PolicyDocument, options: PlainOptions = {}): string {
  const parts = [
    underlined(document.title, "="),
    wrap(printable(editionLine(document, options.timeZone)), textWidth).join("\n"),
    ...document.sections.flatMap((section) => sectionTexts(section, 0)),
    ...(options.url ? [`\n${options.url}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
