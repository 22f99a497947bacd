import { deflateSync } from "node:zlib";
import { reserveObject, writeObject, writeStream } from "./objects.ts";
import { type EmbeddedFont, PageReference, type Pdf } from "./pdfkit.ts";
import type { Spine } from "./spine.ts";
import { page } from "./theme.ts";

/** Half of the default window and a fast level: a page is small, and its last tenth is not worth half of the time. */
const compression = { level: 2, windowBits: 14, memLevel: 7, chunkSize: 4096 };

/** Larger than the operators of nearly every page: one piece of memory serves all of them. */
const usualSize = 1 << 18;

/** The numbers of the objects of a page: its dictionary, and the second content it gets when its number is known. */
export type PageObjects = { readonly page: number; readonly folio: number };

/** The pages of a gathering, each written as soon as it is drawn. */
export class Pages {
  readonly list: PageObjects[] = [];
  readonly #pdf: Pdf;
  readonly #spine: Spine;
  readonly #fonts = new Map<string, EmbeddedFont>();
  readonly #memory = Buffer.allocUnsafe(usualSize);

  constructor(pdf: Pdf, spine: Spine) {
    this.#pdf = pdf;
    this.#spine = spine;
  }

  /** The fonts that pages show: the name of each, and what it is referred to by. */
  get fonts(): (readonly [name: string, reference: string])[] {
    return Array.from(this.#fonts, ([name, font]) => [name, String(font.ref())]);
  }

  /** Opens a page. */
  start(): PageReference {
    const objects = { page: reserveObject(this.#pdf), folio: reserveObject(this.#pdf) };
    this.list.push(objects);
    return new PageReference(objects.page, page.width, page.height);
  }

  /** Writes the open page with what it shows; `entries` go into its dictionary. */
  end(operators: string, entries: string): void {
    const open = this.list.at(-1);
    if (open === undefined) throw new Error("No page is open");
    const { pageTree, resources } = this.#spine;
    const content = reserveObject(this.#pdf);
    writeStream(this.#pdf, content, [deflateSync(this.#bytes(operators), compression)]);
    writeObject(
      this.#pdf,
      open.page,
      `<</Type/Page/Parent ${pageTree}/MediaBox[0 0 ${page.width} ${page.height}]/Resources ${resources} 0 R/Contents [${content} 0 R ${open.folio} 0 R]/Tabs/S${entries}>>`,
    );
  }

  /** Names a font that a page shows. */
  use(font: EmbeddedFont): void {
    if (!this.#fonts.has(font.id)) this.#fonts.set(font.id, font);
  }

  #bytes(operators: string): Uint8Array {
    if (operators.length > usualSize) return Buffer.from(operators, "latin1");
    return this.#memory.subarray(0, this.#memory.write(operators, "latin1"));
  }
}
