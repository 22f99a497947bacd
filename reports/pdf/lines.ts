import { bidiLine, bidiUnits } from "./bidi.ts";
import { eastAsian, eastAsianUnits } from "./east-asian.ts";
import type { Typefaces } from "./fonts.ts";
import { type Item, Line, widthOf } from "./line.ts";
import { muted, type Style } from "./theme.ts";
import { hasRightToLeft, startsRightToLeft, Words } from "./words.ts";

/** A run of text of one look; `lang` where it is not in the language of the document. */
export type Run = {
  readonly text: string;
  readonly look?: "muted" | "strong";
  readonly lang?: string;
  /** An address, already vetted, that the run leads to. */
  readonly href?: string | undefined;
};

/** Runs that belong to one paragraph; a line feed in them starts a new line. */
export type Paragraph = readonly Run[];

const mostKept = 30_000;
const longestKept = 120;

/** The words of each style of one document. */
export class Typesetter {
  readonly #faces: Typefaces;
  readonly #words = new Map<string, Words>();
  /** Labels, choices and names come again and again. */
  #kept = new Map<Style, Map<number, Map<string, readonly Line[]>>>();
  #keptCount = 0;

  constructor(faces: Typefaces) {
    this.#faces = faces;
  }

  words(style: Style): Words {
    const key = style.family + style.weight;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const words = new Words(this.#faces[style.family][style.weight]);
    this.#words.set(key, words);
    return words;
  }

  /** Breaks a paragraph into lines of at most `width` points; a word that is too long is cut. */
  lines(paragraph: Paragraph, style: Style, width: number): readonly Line[] {
    const [run, more] = paragraph;
    if (
      more !== undefined ||
      run === undefined ||
      run.href !== undefined ||
      run.look !== undefined ||
      run.lang !== undefined ||
      run.text.length > longestKept
    ) {
      return this.#broken(paragraph, style, width);
    }
    const kept = this.#keptFor(style, width);
    const known = kept.get(run.text);
    if (known !== undefined) return known;
    const lines = this.#broken(paragraph, style, width);
    kept.set(run.text, lines);
    this.#keptCount += 1;
    return lines;
  }

  #keptFor(style: Style, width: number): Map<string, readonly Line[]> {
    if (this.#keptCount >= mostKept) {
      this.#kept = new Map();
      this.#keptCount = 0;
    }
    let ofStyle = this.#kept.get(style);
    if (ofStyle === undefined) {
      ofStyle = new Map();
      this.#kept.set(style, ofStyle);
    }
    let ofWidth = ofStyle.get(width);
    if (ofWidth === undefined) {
      ofWidth = new Map();
      ofStyle.set(width, ofWidth);
    }
    return ofWidth;
  }

  #broken(paragraph: Paragraph, style: Style, width: number): readonly Line[] {
    const whole = paragraph.map((run) => run.text).join("");
    const rightToLeft = startsRightToLeft(whole);
    const turned = hasRightToLeft(whole);
    const respell = (spelt: Item, text: string): Item => ({
      ...spelt,
      word: this.words(spelt.style).get(text),
    });
    const filler = new Filler(width, (items) =>
      turned ? bidiLine(items, { rightToLeft, width, respell }) : new Line(items),
    );
    for (const run of paragraph) {
      const look = lookOf(style, run);
      const words = this.words(look);
      const item = (text: string, breakAfter: boolean): Item => ({
        word: words.get(text),
        style: look,
        lang: run.lang,
        href: run.href,
        breakAfter,
      });
      run.text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((text, index) => {
        if (index > 0) filler.finish();
        for (const [token] of text.matchAll(/[^ \t]*[ \t]+|[^ \t]+/g)) {
          for (const [text, breakAfter] of unitsOf(token, turned)) {
            if (text.length <= 64 && filler.put(item(text, breakAfter))) continue;
            for (const part of text.match(/[^-/_.@?&=:]*[-/_.@?&=:]+|[^-/_.@?&=:]+/g) ?? []) {
              if (part.length <= 64 && filler.put(item(part, true))) continue;
              for (const [piece] of part.matchAll(/.{1,5}/gsu)) {
                if (filler.put(item(piece, true))) continue;
                for (const character of piece) filler.force(item(character, true));
              }
            }
          }
        }
      });
    }
    return filler.end();
  }

  /** The width of a text on one line, points. */
  width(text: string, style: Style): number {
    let width = 0;
    const words = this.words(style);
    for (const [token] of text.matchAll(/[^ \t]*[ \t]+|[^ \t]+/g)) width += words.get(token).width;
    return (width * style.size) / 1000;
  }
}

type Unit = readonly [text: string, breakAfter: boolean];

/** What is set in one piece of a word with the white space after it, and whether a line may end there. */
function unitsOf(token: string, turned: boolean): readonly Unit[] {
  if (eastAsian.test(token)) {
    return Array.from(token.matchAll(eastAsianUnits), ([unit]) => [unit, true]);
  }
  if (turned) {
    return Array.from(token.matchAll(bidiUnits), ([unit]) => [unit, unit.trim() === ""]);
  }
  return [[token, /[ \t]$/.test(token)]];
}

/** Fills lines of a width with items; a line only breaks after an item that allows it, if one does. */
class Filler {
  readonly #width: number;
  readonly #lineOf: (items: readonly Item[]) => Line;
  readonly #lines: Line[] = [];
  #items: Item[] = [];
  #used = 0;

  constructor(width: number, lineOf: (items: readonly Item[]) => Line) {
    this.#width = width + 0.01;
    this.#lineOf = lineOf;
  }

  /** Puts an item on this line or the next; false where it is wider than any. */
  put(item: Item): boolean {
    const ink = inkOf(item);
    if (this.#used + ink > this.#width && this.#items.length > 0) this.#turn(ink);
    if (this.#items.length === 0 && ink > this.#width) return false;
    this.#items.push(item);
    this.#used += widthOf(item);
    return true;
  }

  /** Puts an item even where it sticks out: nothing may be lost. */
  force(item: Item): void {
    if (this.put(item)) return;
    this.#items.push(item);
    this.finish();
  }

  finish(): void {
    this.#lines.push(this.#lineOf(this.#items));
    this.#items = [];
    this.#used = 0;
  }

  end(): readonly Line[] {
    if (this.#items.length > 0 || this.#lines.length === 0) this.finish();
    return this.#lines;
  }

  /** Ends the line; what hangs together with the item that follows goes to the next line with it, if it fits there. */
  #turn(ink: number): void {
    const tail: Item[] = [];
    let length = ink;
    for (const item of this.#items.toReversed()) {
      if (item.breakAfter) break;
      tail.unshift(item);
      length += widthOf(item);
    }
    const kept = tail.length < this.#items.length && length <= this.#width ? tail : [];
    this.#items.length -= kept.length;
    this.finish();
    this.#items = kept;
    this.#used = kept.reduce((sum, item) => sum + widthOf(item), 0);
  }
}

const inkOf = ({ style, word }: Item) =>
  word.text.trim() === "" ? 0 : (word.inkWidth * style.size) / 1000;

function lookOf(style: Style, run: Run): Style {
  if (run.look === "muted") return { ...style, colour: muted };
  return run.look === "strong" ? { ...style, weight: "bold" } : style;
}
