import type { Entry } from "./blocks.ts";
import type { Line, Paragraph, Typesetter } from "./lines.ts";
import type { Painter } from "./painter.ts";
import { hairline, page, type Style, textWidth, type } from "./theme.ts";

/** Head and foot of a page: texts at the left and right edge. */
export type Furniture = (
  pageNumber: number,
  running: string,
) => { readonly head: readonly [string, string]; readonly foot: readonly [string, string] };

export type Placed = Entry & { readonly page: number };

/** Baseline within a line of that style: about a third of the leading below the middle. */
const baselineOf = (style: Style) => style.leading / 2 + style.size * 0.345;

/** Fills pages from top to bottom; the same calls on a measuring and on a drawing painter give the same pages. */
export class Flow {
  readonly painter: Painter;
  readonly typesetter: Typesetter;
  readonly entries: Placed[] = [];
  readonly #furniture: Furniture;
  pageNumber = 0;
  /** From the top of the page, points. */
  y: number = page.top;
  #running = "";
  #shown = "";
  #anchors = 0;

  constructor(painter: Painter, typesetter: Typesetter, furniture: Furniture) {
    this.painter = painter;
    this.typesetter = typesetter;
    this.#furniture = furniture;
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
    this.entries.push({ ...entry, page: this.pageNumber });
    this.painter.bookmark(entry.title, entry.depth, y);
    if (!entry.inContents) return;
    this.painter.anchor(anchorName(this.#anchors), y);
    this.#anchors += 1;
  }

  rule(x: number, width: number, y = this.y): void {
    this.painter.artifact(() => this.painter.rule(x, y, width, hairline));
  }

  #drawFurniture(): void {
    const { head, foot } = this.#furniture(this.pageNumber, this.#shown);
    const style = type.furniture;
    const place = ([left, right]: readonly [string, string], y: number) => {
      const aside = this.typesetter.width(right, style);
      const [line] = this.typesetter.lines([{ text: left }], style, textWidth - aside - 16);
      if (line !== undefined) this.painter.line(line, page.left, y);
      const [other] = this.typesetter.lines([{ text: right }], style, textWidth);
      if (other !== undefined) this.painter.line(other, page.width - page.right - aside, y);
    };
    place(head, page.headerY);
    if (head.some((text) => text !== ""))
      this.painter.rule(page.left, page.headerY + 7, textWidth, hairline);
    place(foot, page.footerY);
  }
}

/** The name of the n-th entry of the contents, as links use it. */
export function anchorName(index: number): string {
  return String(index).padStart(7, "0");
}
