import type { Block, DocumentSection, PolicyDocument, Sentence, Span } from "../document.ts";
import { editionLine, type PlainOptions } from "./edition.ts";
import { linkAddress } from "./links.ts";
import { printable } from "./markup.ts";

/** Text as Markdown (CommonMark with tables) that shows it as typed: nothing in it is markup or HTML. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]~|$]/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .split(/\r\n?|\n/)
    .map(escapeLineStart)
    .join("\n");
}

/** What would start a heading, list, quotation or rule at the beginning of a line no longer does. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, (indent) => indent.slice(0, 1))
    .replace(/^( ?)([-+#=>:])/, "$1\\$2")
    .replace(/^( ?\d+)([.)])(?=\s|$)/, "$1\\$2");
}

const oneLine = (text: string) => escapeMarkdown(text.replace(/\s*[\r\n]+\s*/g, " ").trim());

function spanText(span: Span): string {
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(span.text) ?? [];
  if (core === "") return span.text;
  const words = escapeMarkdown(core);
  const strong = span.strong === true ? `**${words}**` : words;
  const href = linkAddress(span.href);
  // Headings have no anchors of ours in Markdown.
  const linked = href === null || href.startsWith("#") ? strong : `[${strong}](<${href}>)`;
  return `${before}${linked}${after}`;
}

function sentenceLine(sentence: Sentence): string {
  const text = sentence.spans.map(spanText).join("").trim();
  return text.split("\n").map(escapeLineStart).join("\n");
}

const run = (sentences: readonly Sentence[]) => sentences.map(sentenceLine).join(" ");
const breaks = (text: string) => text.replaceAll("\n", "\\\n");
const inCell = (cell: readonly Sentence[]) =>
  cell.map((sentence) => sentenceLine(sentence).replaceAll("\n", "<br>")).join("<br>");

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return breaks(run(block.sentences));
    case "box":
      return `> ${breaks(run(block.sentences)).replaceAll("\n", "\n> ")}`;
    case "list": {
      const items = block.items.map((item) => `- ${breaks(run(item)).replaceAll("\n", "\n  ")}`);
      const list = items.join("\n");
      return block.intro.length === 0 ? list : `${breaks(run(block.intro))}\n\n${list}`;
    }
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [
        `**${oneLine(block.caption)}**\n`,
        row(block.head.map(oneLine)),
        row(block.head.map(() => "---")),
        ...block.rows.map(({ cells }) => row(cells.map(inCell))),
      ].join("\n");
    }
  }
}

function sectionTexts(section: DocumentSection, level: number): readonly string[] {
  return [
    `${"#".repeat(Math.min(level, 6))} ${oneLine(section.title)}`,
    ...section.blocks.map(blockText),
    ...section.sections.flatMap((child) => sectionTexts(child, level + 1)),
  ];
}

/** The policy as Markdown: headings, lists and tables; a paragraph is one line. */
export function renderMarkdown(document: PolicyDocument, options: PlainOptions = {}): string {
  const parts = [
    `# ${oneLine(document.title)}`,
    oneLine(editionLine(document, options.timeZone)),
    ...document.sections.flatMap((section) => sectionTexts(section, 2)),
    ...(options.url ? [`---\n\n<${options.url}>`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
