import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { type Pdf, writeStream } from "./pdfkit.ts";

const deflated = promisify(deflate);

/** Pages compressed at a time, while the next ones are drawn. */
const batch = 64;

/**
 * Half of the default window and a fast level: a page is small, and its last tenth is not worth a third of the time.
 * The state of each compressor counts as memory, so that a large one makes the collector of garbage run all the time.
 */
const options = { level: 2, windowBits: 14, memLevel: 7 };

type Batch = { readonly object: number; readonly bytes: Promise<Buffer> }[];

/**
 * The contents of pages, compressed by other threads and written in the order they were drawn, a batch after the
 * next one began: the same pages give the same bytes, however long each took.
 */
export class PageContents {
  readonly #pdf: Pdf;
  #filling: Batch = [];
  #compressing: Batch = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** Takes the operators of a page whose content has that object number. */
  add(object: number, operators: string): void {
    this.#filling.push({ object, bytes: deflated(Buffer.from(operators, "latin1"), options) });
  }

  /** True when it is time to settle. */
  get full(): boolean {
    return this.#filling.length >= batch;
  }

  /** Writes what was being compressed and begins with what was added since. */
  async settle(): Promise<void> {
    for (const { bytes, object } of this.#compressing) {
      writeStream(this.#pdf, object, [await bytes]);
    }
    this.#compressing = this.#filling;
    this.#filling = [];
  }

  /** Writes all that is left. */
  async finish(): Promise<void> {
    await this.settle();
    await this.settle();
  }
}
