import type { Entry } from "./blocks.ts";
import { Line } from "./line.ts";
import type { Paragraph, Typesetter } from "./lines.ts";
import type { Painter } from "./painter.ts";
import type { Placed } from "./spine.ts";
import { hairline, page, type Style, textWidth, type } from "./theme.ts";

/** What stands at the head and foot of each page. */
export type Furniture = {
  readonly head: string;
  /** The title the page begins with, as its head shows it. */
  readonly running: (title: string) => string;
  readonly foot: string;
  /** “Page x of y”: drawn when all pages are there. */
  readonly folio: (page: number, pages: number) => string;
};

/** A line with its place on the page. */
export type SetLine = { readonly line: Line; readonly x: number; readonly baseline: number };

const noLine = new Line([]);

/** As wide as any page number will be. */
const widestNumber = 88_888;

/** Baseline within a line of that style: about a third of the leading below the middle. */
const baselineOf = (style: Style) => style.leading / 2 + style.size * 0.345;

/** Fills pages from top to bottom; the same calls on a measuring and on a drawing painter fill as many. */
export class Flow {
  readonly painter: Painter;
  readonly typesetter: Typesetter;
  readonly entries: Placed[] = [];
  readonly #furniture: Furniture;
  readonly #titled: boolean;
  /** Counted from the first page of this flow. */
  pageNumber = 0;
  /** From the top of the page, points. */
  y: number = page.top;
  #running = "";
  #shown = "";

  /** `titled` where the first page is a title page, which has no head. */
  constructor(painter: Painter, typesetter: Typesetter, furniture: Furniture, titled: boolean) {
    this.painter = painter;
    this.typesetter = typesetter;
    this.#furniture = furniture;
    this.#titled = titled;
  }

  /** Points left on the page. */
  get room(): number {
    return page.height - page.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= page.top;
  }

  breakPage(): void {
    this.endPage();
    this.pageNumber += 1;
    this.y = page.top;
    this.#shown = this.#running;
    this.painter.startPage();
  }

  /** Ends a page with its head and foot; called by itself for the last one only. */
  endPage(): void {
    if (this.pageNumber === 0) return;
    this.painter.artifact(() => this.#drawFurniture());
    this.painter.endPage();
  }

  /** Starts a new page where less than that is left, unless the page is empty anyway. */
  need(height: number): void {
    if (this.room < height && !this.atTop) this.breakPage();
  }

  /** What the text is about from here on; the head of a page says what the page begins with. */
  set running(text: string) {
    this.#running = text;
    if (this.atTop) this.#shown = text;
  }

  /** Draws lines at the current height without moving on; returns their height. */
  drawLines(lines: readonly Line[], style: Style, x: number, y = this.y): number {
    lines.forEach((line, index) => {
      this.painter.line(line, x, y + index * style.leading + baselineOf(style));
    });
    return lines.length * style.leading;
  }

  /** Sets lines one under the other, over pages where needed, never leaving a single line behind. */
  setLines(lines: readonly Line[], style: Style, x: number): void {
    let start = 0;
    while (start < lines.length) {
      let fits = Math.max(1, Math.floor((this.room + 0.01) / style.leading));
      const left = lines.length - start;
      if (fits < left && left - fits === 1 && fits > 2) fits -= 1;
      const chunk = lines.slice(start, start + fits);
      this.painter.content(() => this.drawLines(chunk, style, x));
      this.y += chunk.length * style.leading;
      start += chunk.length;
      if (start < lines.length) this.breakPage();
    }
  }

  lines(paragraphs: readonly Paragraph[], style: Style, width: number): readonly Line[] {
    const [only, more] = paragraphs;
    if (only !== undefined && more === undefined) return this.typesetter.lines(only, style, width);
    return paragraphs.flatMap((paragraph) => this.typesetter.lines(paragraph, style, width));
  }

  /** Notes that an entry of the outline and contents stands here. */
  enter(entry: Entry, y: number): void {
    this.entries.push({ ...entry, page: this.pageNumber, y });
  }

  rule(x: number, width: number, y = this.y): void {
    this.painter.artifact(() => this.painter.rule(x, y, width, hairline));
  }

  #drawFurniture(): void {
    const { folio, foot, head, running } = this.#furniture;
    if (!this.#titled || this.pageNumber > 1) {
      const aside = atRight(this.typesetter, running(this.#shown), page.headerY);
      this.#atLeft(head, aside);
      this.painter.line(aside.line, aside.x, aside.baseline);
      this.painter.rule(page.left, page.headerY + 7, textWidth, hairline);
    }
    const widest = folio(widestNumber, widestNumber);
    this.#atLeft(foot, atRight(this.typesetter, widest, page.footerY));
  }

  /** As much of a text as fits on the line beside another. */
  #atLeft(text: string, { x, baseline }: SetLine): void {
    const [line] = this.typesetter.lines([{ text }], type.furniture, x - 16 - page.left);
    if (line !== undefined) this.painter.line(line, page.left, baseline);
  }
}

/** A line of page furniture that ends at the right edge of the text. */
export function atRight(typesetter: Typesetter, text: string, baseline: number): SetLine {
  const [line = noLine] = typesetter.lines([{ text }], type.furniture, textWidth);
  const x = page.width - page.right - typesetter.width(text, type.furniture);
  return { line, x, baseline };
}
