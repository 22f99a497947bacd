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

export type Line = {
  readonly items: readonly Item[];
  /** Points, from the left edge of the column; not zero for right-to-left paragraphs. */
  readonly offset: number;
  /** The line in logical order, where it is drawn in another. */
  readonly actual: string | null;
};

/** Points. */
export const widthOf = ({ style, word }: Item) => (word.width * style.size) / 1000;
