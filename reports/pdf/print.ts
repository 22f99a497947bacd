import { type Attachment, attach, packAttachment } from "./attachment.ts";
import { atRight, Flow } from "./flow.ts";
import { typefaces } from "./fonts.ts";
import { type Cover, placeContents, placeCover } from "./front.ts";
import {
  drawGathering,
  drawInto,
  type DrawnGathering,
  type Inside,
  type Part,
} from "./gathering.ts";
import { Typesetter } from "./lines.ts";
import { dealNumbers, endWithTable, handOn } from "./objects.ts";
import { measuring, type Painter, PdfPainter } from "./painter.ts";
import { newDocument, type Pdf } from "./pdfkit.ts";
import { bind, type Gathering, newSpine, type Placed } from "./spine.ts";
import { page } from "./theme.ts";

export type Print = Inside & {
  readonly cover: Cover;
  readonly contents: string;
  readonly attachment?: Attachment | undefined;
};

/** Has a part of a document drawn by another thread. */
export type Elsewhere = (part: Part) => Promise<DrawnGathering & { readonly bytes: Uint8Array[] }>;

/**
 * Prints a document: title page, contents with page numbers, outline, body, “page x of y”. The body is drawn first,
 * each page written as soon as it is full; title page and contents, which need its page numbers, are drawn after it
 * and bound before it. The bytes are the same whoever draws the second gathering and those after it.
 */
export async function print(
  document: Print,
  put: (chunk: Uint8Array) => void,
  elsewhere?: Elsewhere,
): Promise<void> {
  const { attachment, facts, furniture } = document;
  const [first = [], ...others] = document.body;
  const count = document.body.length;
  const pdf = newDocument(facts);
  dealNumbers(pdf, { index: 0, count });
  endWithTable(pdf);
  handOn(pdf, put);
  const spine = newSpine(pdf);
  const parts = others.map((_, index): Part => ({ index: index + 1, count, spine }));
  const drawing = elsewhere && Promise.all(parts.map(elsewhere));
  // What goes wrong there is told when its turn comes.
  drawing?.catch(() => undefined);
  const packing = attachment === undefined ? undefined : packAttachment(attachment);
  const typesetter = new Typesetter(typefaces(pdf));

  const body = [await drawInto(pdf, spine, typesetter, furniture, first)];
  const drawn = await drawing;
  for (const [index, part] of parts.entries()) {
    const start = pdf._offset;
    const putOn = (bytes: Uint8Array) => pdf._write(bytes);
    const there = drawn?.[index];
    for (const bytes of there?.bytes ?? []) putOn(bytes);
    const one = there ?? (await drawGathering(document, part, putOn));
    one.places.forEach((place, object) => {
      if (place !== null) pdf._offsets[object] = start + place;
    });
    // Its folios are written here.
    pdf._waiting += one.gathering.pages.length;
    body.push(one.gathering);
  }

  const painter = new PdfPainter(pdf, spine);
  drawFront(painter, typesetter, document, body);
  const pages = [painter.gathering([]), ...body].flatMap((gathering) => gathering.pages).length;
  const folios = Array.from({ length: pages }, (_, index) =>
    painter.apart(atRight(typesetter, furniture.folio(index + 1, pages), page.footerY)),
  );
  bind(pdf, spine, [painter.gathering([]), ...body], folios);
  if (attachment !== undefined && packing !== undefined) {
    attach(pdf, attachment, await packing, facts);
  }
  end(pdf);
}

/** Draws the title page and the contents, which are as many pages whatever numbers stand in them. */
function drawFront(
  painter: PdfPainter,
  typesetter: Typesetter,
  { contents, cover, furniture }: Print,
  body: readonly Gathering[],
): void {
  const entries = inAll(body);
  const draw = (on: Painter, pagesBefore: number) => {
    const flow = new Flow(on, typesetter, furniture, true);
    placeCover(flow, cover);
    placeContents(flow, { ownPage: cover.ownPage, title: contents }, entries, pagesBefore);
    flow.endPage();
    return flow.pageNumber;
  };
  draw(painter, draw(measuring, 0));
}

/** The entries of all gatherings with their pages counted from the first of all. */
function inAll(gatherings: readonly Gathering[]): readonly Placed[] {
  let before = 0;
  return gatherings.flatMap(({ entries, pages }) => {
    const start = before;
    before += pages.length;
    return entries.map((entry) => ({ ...entry, page: start + entry.page }));
  });
}

function end(pdf: Pdf): void {
  pdf.end();
  if (pdf._waiting !== 0) throw new Error("An object was not written");
}

/** A document printed into memory. */
export async function printed(document: Print): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await print(document, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}
