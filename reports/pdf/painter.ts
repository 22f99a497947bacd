import type { SetLine } from "./flow.ts";
import type { Line } from "./line.ts";
import { Pages } from "./pages.ts";
import { coordinate, textString } from "./operands.ts";
import type { Pdf } from "./pdfkit.ts";
import type { Gathering, Placed, Spine } from "./spine.ts";
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
  link: nothing,
};

/** Heights are measured from the top of the page; PDF measures them from the bottom. */
const height = (y: number) => coordinate(page.height - y);

/** Draws the pages of a gathering of a PDF document and tags what it draws. */
export class PdfPainter implements Painter {
  readonly #tree: StructureTree;
  readonly #pages: Pages;
  /** The operators of the page that is open. */
  #operators: string[] = [];
  #colour = "";
  #stroke = "";
  #font = "";

  constructor(pdf: Pdf, spine: Spine) {
    this.#tree = new StructureTree(pdf, `${spine.element} 0 R`);
    this.#pages = new Pages(pdf, spine);
  }

  startPage() {
    this.#tree.startPage(this.#pages.start());
  }

  endPage() {
    this.#pages.end(this.#drawn(), this.#tree.endPage());
  }

  /** What was drawn since the last time. */
  #drawn(): string {
    const drawn = this.#operators.join("");
    this.#operators = [];
    this.#colour = "";
    this.#stroke = "";
    this.#font = "";
    return drawn;
  }

  /** The operators of a line that is shown on no page yet. */
  apart({ line, x, baseline }: SetLine): string {
    this.artifact(() => this.line(line, x, baseline));
    return this.#drawn();
  }

  /** What was drawn, ready to be bound. */
  gathering(entries: readonly Placed[]): Gathering {
    const { elements, owners } = this.#tree;
    return { pages: this.#pages.list, entries, elements, owners, fonts: this.#pages.fonts };
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
    this.#operators.push("EMC\n");
  }

  artifact(draw: () => void) {
    this.#operators.push("/Artifact BMC\n");
    draw();
    this.#operators.push("EMC\n");
  }

  line(line: Line, x: number, baseline: number) {
    const { first, fonts, last, operators } = line.drawing;
    if (operators === "") return;
    this.#operators.push("BT ", coordinate(x + line.offset), " ", height(baseline), " Td\n");
    if (first.colour !== this.#colour) this.#operators.push(first.colour, " rg\n");
    if (first.font !== this.#font) this.#operators.push(first.font, " Tf\n");
    this.#operators.push(operators, "ET\n");
    this.#colour = last.colour;
    this.#font = last.font;
    for (const font of fonts) this.#pages.use(font);
    if (line.hasLinks) this.#addresses(line, x, baseline);
  }

  /** Makes the runs of a line that are links lead to their addresses. */
  #addresses(line: Line, x: number, baseline: number) {
    let left = x + line.offset;
    for (const { href, style, word } of line.items) {
      const width = (word.width * style.size) / 1000;
      if (href !== undefined) {
        const corners = [
          coordinate(left),
          height(baseline + 2.5),
          coordinate(left + width),
          height(baseline - style.size),
        ];
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
    this.#straight(`${colour} RG ${weight} w\n`, x, y, x + width, y);
  }

  bar(x: number, top: number, bottom: number) {
    this.#straight(`${hairline} RG 1.5 w\n`, x, top, x, bottom);
  }

  #straight(stroke: string, x: number, y: number, endX: number, endY: number) {
    if (stroke !== this.#stroke) this.#operators.push(stroke);
    this.#stroke = stroke;
    const [from, to] = [`${coordinate(x)} ${height(y)}`, `${coordinate(endX)} ${height(endY)}`];
    this.#operators.push(`${from} m ${to} l S\n`);
  }

  link(name: string, title: string, box: Box) {
    const { x, y } = box;
    const corners = `${coordinate(x)} ${height(y + box.height)} ${coordinate(x + box.width)} ${height(y)}`;
    this.#tree.annotate(
      `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${corners}]/Dest (${name})/Contents ${textString(title)}`,
    );
  }
}
