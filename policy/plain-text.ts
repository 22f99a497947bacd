import {
  type Block,
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
  sentenceText,
} from "./document.ts";

/** The words of a document line by line, for golden files and comparison by eye: no links, no markup. */
export function plainText(document: PolicyDocument): string {
  return `${document.title}\n${document.sections.map((section) => sectionText(section, 1)).join("")}`;
}

function sectionText(section: DocumentSection, level: number): string {
  const blocks = section.blocks.map((block) => `\n${blockText(block)}\n`).join("");
  const sections = section.sections.map((one) => sectionText(one, level + 1)).join("");
  return `\n${"#".repeat(level)} ${section.title} [${section.id}]\n${blocks}${sections}`;
}

const run = (sentences: readonly Sentence[], glue: string) =>
  sentences.map(sentenceText).join(glue);

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return run(block.sentences, " ");
    case "box":
      return `[[ ${run(block.sentences, " ")} ]]`;
    case "list":
      return [
        ...(block.intro.length === 0 ? [] : [run(block.intro, " ")]),
        ...block.items.map((item) => `- ${run(item, " ")}`),
      ].join("\n");
    case "table":
      return [
        `| ${block.head.join(" | ")} |`,
        ...block.rows.map((row) => `| ${row.cells.map((cell) => run(cell, " / ")).join(" | ")} |`),
      ].join("\n");
  }
}
