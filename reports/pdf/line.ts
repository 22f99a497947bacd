import { type Drawing, drawingOf } from "./drawing.ts";
import type { Style } from "./theme.ts";
import type { Word } from "./words.ts";

/** A piece of a line: a word, or what has one direction and one look. */
export type Item = {
  readonly word: Word;
  readonly style: Style;
  readonly lang: string | undefined;
  readonly href: string | undefined;
  /** Whether a line may end after it. */
  readonly breakAfter: boolean;
};

/** A line of type, drawn when it is first shown. */
export class Line {
  readonly items: readonly Item[];
  /** Points, from the left edge of the column; not zero for right-to-left paragraphs. */
  readonly offset: number;
  /** The line in logical order, where it is drawn in another. */
  readonly actual: string | null;
  readonly hasLinks: boolean;
  #drawing: Drawing | undefined;

  constructor(items: readonly Item[], offset = 0, actual: string | null = null) {
    this.items = items;
    this.offset = offset;
    this.actual = actual;
    this.hasLinks = items.some(({ href }) => href !== undefined);
  }

  get drawing(): Drawing {
    this.#drawing ??= drawingOf(this);
    return this.#drawing;
  }
}

/** Points. */
export const widthOf = ({ style, word }: Item) => (word.width * style.size) / 1000;
