import type { Typefaces } from "./fonts.ts";
import { muted, type Style } from "./theme.ts";
import { startsRightToLeft, type Word, Words } from "./words.ts";

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

type Item = {
  readonly word: Word;
  readonly style: Style;
  readonly lang: string | undefined;
  readonly href: string | undefined;
  /** Whether a line may end after it. */
  readonly breakAfter: boolean;
};

export type Line = {
  readonly items: readonly Item[];
  /** Points, from the left edge of the column; not zero for right-to-left paragraphs. */
  readonly offset: number;
  /** The line in logical order, where it is drawn in another. */
  readonly actual: string | null;
};

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
    const rightToLeft = startsRightToLeft(paragraph.map((run) => run.text).join(""));
    const filler = new Filler(width, (items) => finishedLine(items, rightToLeft, width));
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
          if (token.length <= 64 && filler.put(item(token, /[ \t]$/.test(token)))) continue;
          for (const part of token.match(/[^-/_.@?&=:]*[-/_.@?&=:]+|[^-/_.@?&=:]+/g) ?? []) {
            if (part.length <= 64 && filler.put(item(part, true))) continue;
            for (const [piece] of part.matchAll(/.{1,5}/gsu)) {
              if (filler.put(item(piece, true))) continue;
              for (const character of piece) filler.force(item(character, true));
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

const widthOf = ({ style, word }: Item) => (word.width * style.size) / 1000;
const inkOf = ({ style, word }: Item) => (word.inkWidth * style.size) / 1000;

function lookOf(style: Style, run: Run): Style {
  if (run.look === "muted") return { ...style, colour: muted };
  return run.look === "strong" ? { ...style, weight: "bold" } : style;
}

function finishedLine(items: readonly Item[], rightToLeft: boolean, width: number): Line {
  if (!items.some((item) => item.word.rightToLeft)) {
    return { items, offset: 0, actual: null };
  }
  const ordered = visualOrder(items, rightToLeft);
  const used = items.reduce((sum, item) => sum + widthOf(item), 0);
  return {
    items: ordered,
    offset: rightToLeft ? Math.max(0, width - used) : 0,
    actual: items.map((item) => item.word.text).join(""),
  };
}

/** Words in the order they stand from left to right (a plain form of the Unicode bidirectional algorithm, by words). */
function visualOrder(items: readonly Item[], rightToLeft: boolean): Item[] {
  const direction = items.map(({ word }) =>
    word.rightToLeft ? true : /\p{L}/u.test(word.text) ? false : null,
  );
  const resolved = direction.map((own, index) => {
    if (own !== null) return own;
    const before = direction.slice(0, index).findLast((other) => other !== null) ?? rightToLeft;
    const after = direction.slice(index).find((other) => other !== null) ?? rightToLeft;
    return before === after ? before : rightToLeft;
  });
  const groups: Item[][] = [];
  items.forEach((item, index) => {
    const group = groups.at(-1);
    if (group === undefined || resolved[index] !== resolved[index - 1]) groups.push([item]);
    else group.push(item);
  });
  let index = 0;
  const turned = groups.map((group) => {
    const reverse = resolved[index] === true;
    index += group.length;
    return reverse ? group.toReversed() : group;
  });
  return (rightToLeft ? turned.toReversed() : turned).flat();
}
