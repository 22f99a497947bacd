import { setImmediate as othersTurn } from "node:timers/promises";
import type { Block } from "./blocks.ts";
import { Flow, type Furniture } from "./flow.ts";
import { typefaces } from "./fonts.ts";
import { Typesetter } from "./lines.ts";
import { dealNumbers, handOn, type Share } from "./objects.ts";
import { PdfPainter } from "./painter.ts";
import { type DocumentFacts, newDocument, type Pdf } from "./pdfkit.ts";
import { placeBlocks } from "./place.ts";
import type { Gathering, Spine } from "./spine.ts";

/** What is printed on the pages of a document behind its title page and contents. */
export type Inside = {
  readonly facts: DocumentFacts;
  /** The body in its gatherings, each of which begins on a new page; they can be drawn at the same time. */
  readonly body: readonly Iterable<Block>[];
  readonly furniture: Furniture;
};

/** What whoever draws a gathering of the body gets to know of the document: which one it is, and what it hangs on. */
export type Part = Share & { readonly spine: Spine };

/** A gathering drawn into bytes of its own. */
export type DrawnGathering = {
  readonly gathering: Gathering;
  /** Where each object starts, counted from the first of these bytes; null where it is of another gathering. */
  readonly places: readonly (number | null)[];
};

/** Blocks after which others on this thread get their turn: the attachment its next portion, messages their reading. */
const blocksAtOnce = 256;

/** Draws blocks as the next pages of a document, from a new page on. */
export async function drawInto(
  pdf: Pdf,
  spine: Spine,
  typesetter: Typesetter,
  furniture: Furniture,
  blocks: Iterable<Block>,
): Promise<Gathering> {
  const painter = new PdfPainter(pdf, spine);
  const flow = new Flow(painter, typesetter, furniture, false);
  flow.breakPage();
  let placed = 0;
  for (const _ of placeBlocks(flow, blocks)) {
    placed += 1;
    if (placed % blocksAtOnce === 0) await othersTurn();
  }
  flow.endPage();
  return painter.gathering(flow.entries);
}

/**
 * Draws a gathering of the body of a document apart from the others: with fonts of its own, and with the numbers of
 * objects that were dealt to it.
 */
export async function drawGathering(
  { body, facts, furniture }: Inside,
  part: Part,
  put: (chunk: Uint8Array) => void,
): Promise<DrawnGathering> {
  const pdf = newDocument(facts);
  dealNumbers(pdf, part);
  // The head of this document is not wanted.
  pdf.read();
  const flush = handOn(pdf, put);
  pdf._offset = 0;
  pdf._fontCount = part.index * mostFonts;
  const typesetter = new Typesetter(typefaces(pdf));
  const blocks = body[part.index] ?? [];
  const gathering = await drawInto(pdf, part.spine, typesetter, furniture, blocks);
  for (const font of Object.values(pdf._fontFamilies)) font.finalize();
  flush();
  return { gathering, places: pdf._offsets };
}

/** More than one gathering uses, so that all names differ. */
const mostFonts = 100;
