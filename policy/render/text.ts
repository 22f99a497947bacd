import type { Block, DocumentSection, PolicyDocument, Sentence, Span } from "../document.ts";
import { editionLine, type PlainOptions } from "./edition.ts";
import { linkAddress, readableAddress, saysItsAddress } from "./links.ts";
import { printable } from "./markup.ts";
import { columns, wrap } from "./wrap.ts";

/** Columns of a line of the plain text. */
export const textWidth = 76;

/** Writes sentences as text, each address once, after the words that first lead to it. */
class Writer {
  readonly #written = new Set<string>();

  line(sentence: Sentence): string {
    return sentence.spans
      .map((span) => printable(span.text) + this.#address(span))
      .join("")
      .trim();
  }

  run(sentences: readonly Sentence[]): string {
    return sentences.map((sentence) => this.line(sentence)).join(" ");
  }

  #address({ text, href: wanted }: Span): string {
    const href = linkAddress(wanted);
    if (href === null || href.startsWith("#") || saysItsAddress(text, href)) return "";
    if (this.#written.has(href)) return "";
    this.#written.add(href);
    return ` <${readableAddress(href)}>`;
  }
}

function underlined(title: string, sign: string): string {
  const lines = wrap(printable(title), textWidth);
  return [...lines, sign.repeat(Math.max(...lines.map(columns)))].join("\n");
}

type Table = Extract<Block, { kind: "table" }>;

/** A row as a list of label and content, the contents aligned; its first cell is its name. */
function rowText(
  writer: Writer,
  head: readonly string[],
  cells: Table["rows"][number]["cells"],
): string {
  const labels = head.slice(1).map((label) => printable(label));
  const column = Math.min(24, Math.max(0, ...labels.map(columns))) + 2;
  const [name = [], ...rest] = cells;
  const named = wrap(name.map((one) => writer.line(one)).join("\n"), textWidth, "  ");
  const lines = rest.flatMap((cell, at) => {
    const label = labels[at] ?? "";
    const padded = label + " ".repeat(Math.max(2, column - columns(label)));
    const hanging = " ".repeat(4 + column);
    return cell.flatMap((sentence, part) =>
      wrap(writer.line(sentence), textWidth, part === 0 ? `    ${padded}` : hanging, hanging),
    );
  });
  return [...named, ...lines].join("\n");
}

function blockText(writer: Writer, block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return wrap(writer.run(block.sentences), textWidth).join("\n");
    case "box":
      return wrap(writer.run(block.sentences), textWidth, "  | ").join("\n");
    case "list": {
      const intro = block.intro.length === 0 ? [] : wrap(writer.run(block.intro), textWidth);
      const items = block.items.flatMap((item) =>
        wrap(writer.run(item), textWidth, "  - ", "    "),
      );
      return [...intro, ...items].join("\n");
    }
    case "table":
      return [
        wrap(printable(block.caption), textWidth).join("\n"),
        ...block.rows.map((row) => rowText(writer, block.head, row.cells)),
      ].join("\n\n");
  }
}

function sectionTexts(writer: Writer, section: DocumentSection, depth: number): readonly string[] {
  const title =
    depth < 2
      ? `${depth === 0 ? "\n" : ""}${underlined(section.title, depth === 0 ? "-" : "·")}`
      : wrap(printable(section.title), textWidth).join("\n");
  return [
    title,
    ...section.blocks.map((block) => blockText(writer, block)),
    ...section.sections.flatMap((child) => sectionTexts(writer, child, depth + 1)),
  ];
}

/** The policy as plain text in lines of at most 76 columns; tables become aligned lists, an address follows the words that first lead to it. */
export function renderText(document: PolicyDocument, options: PlainOptions = {}): string {
  const writer = new Writer();
  const parts = [
    underlined(document.title, "="),
    wrap(printable(editionLine(document, options.timeZone)), textWidth).join("\n"),
    ...document.sections.flatMap((section) => sectionTexts(writer, section, 0)),
    ...(options.url ? [`\n${options.url}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
