import type { Block } from "./blocks.ts";
import { Flow, type Furniture } from "./flow.ts";
import { typefaces } from "./fonts.ts";
import { type Cover, placeContents, placeCover } from "./front.ts";
import { Typesetter } from "./lines.ts";
import { measuring, type Painter, PdfPainter } from "./painter.ts";
import { type DocumentFacts, handOn, newDocument, type Pdf } from "./pdfkit.ts";
import { placeBlocks } from "./place.ts";

/** A document to print: asked twice for its blocks, once to count pages and once to draw them. */
export type Print = {
  readonly facts: DocumentFacts;
  readonly cover: Cover;
  readonly contents: string;
  readonly blocks: (pass: 0 | 1) => Iterable<Block>;
  readonly furniture: (pages: number) => Furniture;
  readonly attachment?: Attachment | undefined;
};

export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
};

/**
 * Prints a document: title page, contents with page numbers, outline, body, “page x of y”. Pages are written as
 * soon as they are full; that the page numbers are known by then is what the first, measuring pass is for.
 */
export function print(document: Print, onChunk: (chunk: Uint8Array) => void): void {
  const pdf = newDocument(document.facts);
  const contents = { ownPage: document.cover.ownPage, title: document.contents };
  let complete = false;
  handOn(pdf, onChunk, () => {
    complete = true;
  });
  const typesetter = new Typesetter(typefaces(pdf));
  const flowOn = (painter: Painter, pages: number) =>
    new Flow(painter, typesetter, document.furniture(pages));

  const body = flowOn(measuring, 0);
  body.breakPage();
  placeBlocks(body, document.blocks(0));
  const front = flowOn(measuring, 0);
  placeCover(front, document.cover);
  placeContents(front, contents, body.entries, 0);

  const painter = new PdfPainter(pdf);
  const pages = front.pageNumber + body.pageNumber;
  const flow = flowOn(painter, pages);
  placeCover(flow, document.cover);
  placeContents(flow, contents, body.entries, front.pageNumber);
  flow.breakPage();
  placeBlocks(flow, document.blocks(1));
  flow.endPage();
  if (flow.pageNumber !== pages) throw new Error("The two passes disagree about the pages");
  painter.finish();
  if (document.attachment !== undefined) attach(pdf, document.attachment, document.facts);
  pdf.end();
  if (!complete) throw new Error("The document was not finished");
}

/** A document printed into memory. */
export function printed(document: Print): Buffer {
  const chunks: Uint8Array[] = [];
  print(document, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

function attach(pdf: Pdf, { bytes, name, ...attachment }: Attachment, facts: DocumentFacts): void {
  const date = new Date(facts.generatedAt);
  pdf.file(Buffer.from(bytes), {
    ...attachment,
    name,
    relationship: "Source",
    creationDate: date,
    modifiedDate: date,
  });
}
