import type { Block } from "./blocks.ts";
import { atRight, Flow, type Furniture } from "./flow.ts";
import { typefaces } from "./fonts.ts";
import { type Cover, placeContents, placeCover } from "./front.ts";
import { Typesetter } from "./lines.ts";
import { measuring, type Painter, PdfPainter } from "./painter.ts";
import { type DocumentFacts, handOn, newDocument, type Pdf } from "./pdfkit.ts";
import { placeBlocks } from "./place.ts";
import { page, type } from "./theme.ts";

export type Print = {
  readonly facts: DocumentFacts;
  readonly cover: Cover;
  readonly contents: string;
  readonly blocks: Iterable<Block>;
  readonly furniture: Furniture;
  readonly attachment?: Attachment | undefined;
};

export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
};

/**
 * Prints a document: title page, contents with page numbers, outline, body, “page x of y”. The body is drawn first,
 * each page written as soon as it is full; title page and contents, which need its page numbers, are drawn after it
 * and bound before it.
 */
export function print(document: Print, onChunk: (chunk: Uint8Array) => void): void {
  const { cover, furniture } = document;
  const pdf = newDocument(document.facts);
  let complete = false;
  handOn(pdf, onChunk, () => {
    complete = true;
  });
  const typesetter = new Typesetter(typefaces(pdf));
  const painter = new PdfPainter(pdf, typesetter.words(type.furniture).face.primary);

  const body = new Flow(painter, typesetter, furniture, false);
  body.breakPage();
  placeBlocks(body, document.blocks);
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
