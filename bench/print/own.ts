import type { Block } from "#reports/pdf/blocks.ts";
import { printed } from "#reports/pdf/print.ts";
import type { Content } from "./content.ts";

/** Prints with the printer of the register: tagged PDF/A-3a with contents and bookmarks. */
export function printOwn(content: Content): Promise<Uint8Array> {
  return printed({
    facts: { title: "Records", author: "", lang: "en", generatedAt: "2026-01-01T00:00:00.000Z" },
    cover: { ownPage: true, title: "Records", lead: [], law: "", facts: [] },
    contents: "Contents",
    body: [blocksOf(content)],
    furniture: {
      head: "Records",
      running: (title) => title,
      foot: "",
      folio: (page, pages) => `Page ${page} of ${pages}`,
    },
  });
}

function* blocksOf(content: Content): Generator<Block> {
  for (const { rows, title } of content) {
    yield {
      kind: "heading",
      level: 1,
      look: "record",
      text: title,
      above: 26,
      below: 8,
      indent: 0,
      newPage: true,
      entry: { depth: 0, title, inContents: true },
    };
    yield {
      kind: "table",
      look: "cell",
      headLook: "columnHead",
      indent: 0,
      columns: [
        { label: "Field", share: 1 },
        { label: "Value", share: 2 },
      ],
      rows: rows.map(([label, value]) => ({
        cells: [[[{ text: label }]], [[{ text: value }]]],
        details: [],
      })),
    };
  }
}
