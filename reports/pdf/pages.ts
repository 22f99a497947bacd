import { deflateSync } from "node:zlib";
import {
  type EmbeddedFont,
  openPage,
  type Pdf,
  PageReference,
  reserveObject,
  writeObject,
  writeStream,
} from "./pdfkit.ts";
import { page } from "./theme.ts";

/** Half of the default window and a fast level: a page is small, and its last tenth is not worth half of the time. */
const compression = { level: 2, windowBits: 14, memLevel: 7, chunkSize: 4096 };

/** Larger than the operators of nearly every page: one piece of memory serves all of them. */
const usualSize = 1 << 18;

/**
 * The pages of a document, each written as soon as it is drawn. They share one dictionary of fonts, which is written
 * last, as are the folios: the second content of each page, when their number is known.
 */
export class Pages {
  readonly #pdf: Pdf;
  readonly #resources: number;
  readonly #fonts = new Map<string, EmbeddedFont>();
  readonly #pages: { readonly reference: PageReference; readonly folio: number }[] = [];
  readonly #memory = Buffer.allocUnsafe(usualSize);
  #body = 0;

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#resources = reserveObject(pdf);
  }

  get count(): number {
    return this.#pages.length;
  }

  /** Opens a page; what it is referred to by. */
  start(): string {
    const reference = new PageReference(reserveObject(this.#pdf), page.width, page.height);
    this.#pages.push({ reference, folio: reserveObject(this.#pdf) });
    openPage(this.#pdf, reference);
    return reference.toString();
  }

  /** Writes the open page with what it shows; `entries` go into its dictionary. */
  end(operators: string, entries: string): void {
    const open = this.#pages.at(-1);
    if (open === undefined) throw new Error("No page is open");
    const content = reserveObject(this.#pdf);
    writeStream(this.#pdf, content, [deflateSync(this.#bytes(operators), compression)]);
    writeObject(
      this.#pdf,
      open.reference.object,
      `<</Type/Page/Parent ${this.#pdf._root.data.Pages}/MediaBox[0 0 ${page.width} ${page.height}]/Resources ${this.#resources} 0 R/Contents [${content} 0 R ${open.folio} 0 R]/Tabs/S${entries}>>`,
    );
  }

  /** Names a font that a page shows. */
  use(font: EmbeddedFont): void {
    if (!this.#fonts.has(font.id)) this.#fonts.set(font.id, font);
  }

  /** The pages started from here on are bound in front of those so far. */
  startFront(): void {
    this.#body = this.#pages.length;
  }

  /** Binds the pages and writes the folio of each, given its number counted from 1. */
  finish(folio: (page: number) => string): void {
    const bound = [...this.#pages.slice(this.#body), ...this.#pages.slice(0, this.#body)];
    bound.forEach((one, index) => {
      const operators = Buffer.from(folio(index + 1), "latin1");
      writeStream(this.#pdf, one.folio, [operators], { compressed: false });
    });
    const tree = this.#pdf._root.data.Pages.data;
    tree.Kids = bound.map(({ reference }) => reference);
    tree.Count = bound.length;
    const fonts = [...this.#fonts].map(([id, font]) => `/${id} ${font.ref()}`);
    writeObject(this.#pdf, this.#resources, `<</Font<<${fonts.join("")}>>>>`);
  }

  #bytes(operators: string): Uint8Array {
    if (operators.length > usualSize) return Buffer.from(operators, "latin1");
    return this.#memory.subarray(0, this.#memory.write(operators, "latin1"));
  }
}
