import type { SetLine } from "./flow.ts";
import type { Line } from "./line.ts";
import {
  type EmbeddedFont,
  type Outline,
  type Pdf,
  pagesOf,
  pdfNumber,
  Raw,
  type Reference,
  textString,
  takeContent,
} from "./pdfkit.ts";
import { PageContents } from "./page-contents.ts";
import { uriString } from "./uri-string.ts";
import { StructureTree } from "./structure.ts";
import { type Colour, hairline, page } from "./theme.ts";

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a layout does to paper, or, to count pages, to nothing. */
export type Painter = {
  startPage(): void;
  endPage(): void;
  open(type: string, attributes?: string): void;
  close(): void;
  /** Marks what is drawn as content of the open element. */
  content(draw: () => void): void;
  /** Marks what is drawn as page furniture that is not read aloud. */
  artifact(draw: () => void): void;
  /** Draws a line of text; `baseline` from the top of the page. */
  line(line: Line, x: number, baseline: number): void;
  rule(x: number, y: number, width: number, colour: Colour, weight?: number): void;
  /** A line down the margin. */
  bar(x: number, top: number, bottom: number): void;
  /** An entry of the outline at this height; depth 0 for parts. */
  bookmark(title: string, depth: number, y: number): void;
  /** A place links lead to; names are digits, because pdfkit sorts them by language and PDF by bytes. */
  anchor(name: string, y: number): void;
  /** A link to an anchor over a rectangle, measured from the top; `title` is read aloud. */
  link(name: string, title: string, box: Box): void;
};

const nothing = () => undefined;

/** Lays out without drawing, to count pages. */
export const measuring: Painter = {
  startPage: nothing,
  endPage: nothing,
  open: nothing,
  close: nothing,
  content: (draw) => draw(),
  artifact: nothing,
  line: nothing,
  rule: nothing,
  bar: nothing,
  bookmark: nothing,
  anchor: nothing,
  link: nothing,
};

/** Heights are measured from the top of the page. */
const fromTheTop = `1 0 0 -1 0 ${page.height} cm`;

/** Draws on the pages of a PDF document and tags what it draws. */
export class PdfPainter implements Painter {
  readonly #pdf: Pdf;
  readonly #tree: StructureTree;
  readonly #contents: PageContents;
  #content = 0;
  readonly #outline: Outline[] = [];
  /** The operators of the page that is open. */
  #operators: string[] = [];
  #colour = "";
  #font = "";
  readonly #folioFont: EmbeddedFont;
  /** The second content stream of each page, in the order the pages were drawn. */
  readonly #folios: Reference[] = [];
  #body = 0;

  /** Folios are drawn last, when the resources of their pages are written: their font is named in advance. */
  constructor(pdf: Pdf, folioFont: EmbeddedFont) {
    this.#pdf = pdf;
    this.#folioFont = folioFont;
    this.#tree = new StructureTree(pdf);
    this.#contents = new PageContents(pdf);
  }

  startPage() {
    this.#pdf.addPage();
    const { page: opened } = this.#pdf;
    const folio = this.#pdf.ref();
    this.#content = takeContent(this.#pdf);
    opened.dictionary.data["Contents"] = [new Raw(`${this.#content} 0 R`), folio];
    opened.fonts[this.#folioFont.id] = this.#folioFont.ref();
    this.#folios.push(folio);
    this.#clear();
  }

  endPage() {
    this.#tree.endPage();
    this.#contents.add(this.#content, `${fromTheTop}\n${this.#operators.join("\n")}\n`);
    this.#clear();
  }

  #clear() {
    this.#operators = [];
    this.#colour = "";
    this.#font = "";
  }

  /** The pages drawn from here on are bound in front of those so far: a table of contents is only known then. */
  startFront() {
    this.#body = this.#folios.length;
    this.#tree.startFront();
  }

  /** Writes finished pages once there are many; the pages go on while they are compressed. */
  async settle(): Promise<void> {
    if (this.#contents.full) await this.#contents.settle();
  }

  /** Puts the pages in order and numbers them, from 1. */
  async finish(folio: (page: number, pages: number) => SetLine) {
    const front = this.#folios.length - this.#body;
    const kids = pagesOf(this.#pdf);
    kids.unshift(...kids.splice(this.#body));
    this.#folios.forEach((reference, index) => {
      const number = index < this.#body ? index + front + 1 : index - this.#body + 1;
      const { line, x, baseline } = folio(number, this.#folios.length);
      this.artifact(() => this.line(line, x, baseline));
      reference.end(Buffer.from(`${this.#operators.join("\n")}\n`, "latin1"));
      this.#clear();
    });
    await this.#contents.finish();
    this.#tree.finish();
  }

  open(type: string, attributes = "") {
    this.#tree.open(type, attributes);
  }

  close() {
    this.#tree.close();
  }

  content(draw: () => void) {
    this.#operators.push(this.#tree.begin());
    draw();
    this.#operators.push("EMC");
  }

  artifact(draw: () => void) {
    this.#operators.push("/Artifact BMC");
    draw();
    this.#operators.push("EMC");
  }

  line(line: Line, x: number, baseline: number) {
    if (line.items.length === 0) return;
    const operators = this.#operators;
    operators.push(`BT 1 0 0 -1 ${pdfNumber(x + line.offset)} ${pdfNumber(baseline)} Tm`);
    if (line.actual !== null)
      operators.push(`/Span <</ActualText ${textString(line.actual)}>> BDC`);
    let lang: string | undefined;
    for (const { word, style, lang: wanted } of line.items) {
      if (wanted !== lang) {
        if (lang !== undefined) operators.push("EMC");
        if (wanted !== undefined) operators.push(`/Span <</Lang ${textString(wanted)}>> BDC`);
        lang = wanted;
      }
      if (style.colour !== this.#colour) operators.push(`${style.colour} rg`);
      this.#colour = style.colour;
      const actual = line.actual === null ? word.actual : null;
      if (actual !== null) operators.push(`/Span <</ActualText ${textString(actual)}>> BDC`);
      for (const { font, operands, rise } of word.shown) {
        const selected = `/${font.id} ${style.size} Tf`;
        if (selected !== this.#font) {
          operators.push(selected);
          this.#font = selected;
          this.#pdf.page.fonts[font.id] ??= font.ref();
        }
        if (rise !== 0) operators.push(`${pdfNumber((rise * style.size) / 1000)} Ts`);
        operators.push(`[${operands}]TJ`);
        if (rise !== 0) operators.push("0 Ts");
      }
      if (actual !== null) operators.push("EMC");
    }
    if (lang !== undefined) operators.push("EMC");
    if (line.actual !== null) operators.push("EMC");
    operators.push("ET");
    if (line.items.some((item) => item.href !== undefined)) this.#addresses(line, x, baseline);
  }

  /** Makes the runs of a line that are links lead to their addresses. */
  #addresses(line: Line, x: number, baseline: number) {
    let left = x + line.offset;
    for (const { href, style, word } of line.items) {
      const width = (word.width * style.size) / 1000;
      if (href !== undefined) {
        const corners = [left, baseline + 2.5, left + width, baseline - style.size].map(
          (value, index) => pdfNumber(index % 2 === 0 ? value : page.height - value),
        );
        this.#tree.open("Link");
        this.#tree.annotate(
          `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${corners.join(" ")}]/Contents ${textString(href)}/A<</S/URI/URI ${uriString(href)}>>`,
        );
        this.#tree.close();
      }
      left += width;
    }
  }

  rule(x: number, y: number, width: number, colour: Colour, weight = 0.5) {
    const ends = `${pdfNumber(x)} ${pdfNumber(y)} m ${pdfNumber(x + width)} ${pdfNumber(y)} l S`;
    this.#operators.push(`${colour} RG ${weight} w ${ends}`);
  }

  bar(x: number, top: number, bottom: number) {
    const ends = `${pdfNumber(x)} ${pdfNumber(top)} m ${pdfNumber(x)} ${pdfNumber(bottom)} l S`;
    this.#operators.push(`${hairline} RG 1.5 w ${ends}`);
  }

  bookmark(title: string, depth: number, y: number) {
    const parent =
      depth === 0 ? this.#pdf.outline : (this.#outline[depth - 1] ?? this.#pdf.outline);
    // pdfkit measures `left` from the right edge.
    this.#outline[depth] = parent.addItem(title, { top: Math.max(0, y - 12), left: page.width });
    this.#outline.length = depth + 1;
  }

  anchor(name: string, y: number) {
    this.#pdf.addNamedDestination(name, "XYZ", 0, Math.max(0, y - 12), 0);
  }

  link(name: string, title: string, { x, y, width, height }: Box) {
    const bottom = page.height - y - height;
    const corners = [x, bottom, x + width, bottom + height].map(pdfNumber).join(" ");
    this.#tree.annotate(
      `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${corners}]/Dest (${name})/Contents ${textString(title)}`,
    );
  }
}
