import { setImmediate as othersTurn } from "node:timers/promises";
import { type Attachment, attach, packAttachment } from "./attachment.ts";
import type { Block } from "./blocks.ts";
import { atRight, Flow, type Furniture } from "./flow.ts";
import { typefaces } from "./fonts.ts";
import { type Cover, placeContents, placeCover } from "./front.ts";
import { Typesetter } from "./lines.ts";
import { measuring, type Painter, PdfPainter } from "./painter.ts";
import { type DocumentFacts, handOn, newDocument } from "./pdfkit.ts";
import { placeBlocks } from "./place.ts";
import { page } from "./theme.ts";

export type Print = {
  readonly facts: DocumentFacts;
  readonly cover: Cover;
  readonly contents: string;
  readonly blocks: Iterable<Block>;
  readonly furniture: Furniture;
  readonly attachment?: Attachment | undefined;
};

/** Blocks after which the attachment, compressed by another thread, gets its next portion. */
const blocksAtOnce = 256;

/**
 * Prints a document: title page, contents with page numbers, outline, body, “page x of y”. The body is drawn first,
 * each page written as soon as it is full; title page and contents, which need its page numbers, are drawn after it
 * and bound before it.
 */
export async function print(document: Print, onChunk: (chunk: Uint8Array) => void): Promise<void> {
  const { attachment, cover, furniture } = document;
  const pdf = newDocument(document.facts);
  let complete = false;
  handOn(pdf, onChunk, () => {
    complete = true;
  });
  const packing = attachment === undefined ? undefined : packAttachment(attachment);
  const typesetter = new Typesetter(typefaces(pdf));
  const painter = new PdfPainter(pdf);

  const body = new Flow(painter, typesetter, furniture, false);
  body.breakPage();
  let placed = 0;
  for (const _ of placeBlocks(body, document.blocks)) {
    placed += 1;
    if (placed % blocksAtOnce === 0) await othersTurn();
  }
  body.endPage();

  painter.startFront();
  const contents = { ownPage: cover.ownPage, title: document.contents };
  const front = (on: Painter, shift: number) => {
    const flow = new Flow(on, typesetter, furniture, true);
    placeCover(flow, cover);
    placeContents(flow, contents, body.entries, shift);
    flow.endPage();
    return flow.pageNumber;
  };
  front(painter, front(measuring, 0));

  painter.finish((number, pages) =>
    atRight(typesetter, furniture.folio(number, pages), page.footerY),
  );
  if (attachment !== undefined && packing !== undefined) {
    attach(pdf, attachment, await packing, document.facts);
  }
  pdf.end();
  if (!complete) throw new Error("The document was not finished");
}

/** A document printed into memory. */
export async function printed(document: Print): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await print(document, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}
