import {
  type Block,
  type DocumentSection,
  type Origin,
  type PolicyDocument,
  type Sentence,
  sentencesOf,
  sentenceText,
} from "#policy/document.ts";
import type { Register } from "#register/register.ts";
import { sha256 } from "./files.ts";

/** What stands in public for the id of a record whose name is not public: the same for the same id, and no way back. */
export function concealedId(id: string): string {
  return `concealed-${sha256(`recital ${id}`).slice(0, 16)}`;
}

/**
 * A document as it may be published: a party that the text names by its category only is not given away by the
 * readable id in the origins of a sentence either.
 */
export function withoutConcealed(document: PolicyDocument, register: Register): PolicyDocument {
  const text = [...sentencesOf(document)].map(sentenceText).join("\n");
  const conceals = new Map<string, boolean>();
  const isConcealed = (id: string): boolean => {
    const known = conceals.get(id);
    if (known !== undefined) return known;
    const party = register.find("parties", id);
    const names = [party?.publicName, party?.legalName, ...(party?.aliases ?? [])];
    const found = !names.some((name) => name != null && name !== "" && text.includes(name));
    conceals.set(id, found);
    return found;
  };
  const origin = (one: Origin): Origin =>
    one.collection === "parties" && isConcealed(one.id) ? { ...one, id: concealedId(one.id) } : one;
  const sentence = (one: Sentence): Sentence => ({ ...one, origins: one.origins.map(origin) });
  const section = (one: DocumentSection): DocumentSection => ({
    ...one,
    blocks: one.blocks.map((block) => blockWith(block, (list) => list.map(sentence))),
    sections: one.sections.map(section),
  });
  return { ...document, sections: document.sections.map(section) };
}

function blockWith(
  block: Block,
  change: (sentences: readonly Sentence[]) => readonly Sentence[],
): Block {
  switch (block.kind) {
    case "list":
      return { ...block, intro: change(block.intro), items: block.items.map(change) };
    case "table":
      return { ...block, rows: block.rows.map((row) => ({ cells: row.cells.map(change) })) };
    default:
      return { ...block, sentences: change(block.sentences) };
  }
}
