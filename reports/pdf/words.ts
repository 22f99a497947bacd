import type { Typeface } from "./fonts.ts";
import { encodeRun, rtlScript, type Shown } from "./glyph-runs.ts";
import type { EmbeddedFont } from "./pdfkit.ts";

/** A word with the white space after it, encoded once and used wherever it occurs. */
export type Word = {
  readonly shown: readonly Shown[];
  /** In 1/1000 em; `inkWidth` leaves out white space at the end. */
  readonly width: number;
  readonly inkWidth: number;
  readonly rightToLeft: boolean;
  /** What was written, where what is drawn differs from it. */
  readonly actual: string | null;
  readonly text: string;
};

const strongLtr = /\p{L}/u;
/** Characters without a shape of their own: joiners, direction marks, variation selectors, soft hyphen. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** What takes its shape from the character before it and is set in the same font. */
const attached = /\p{M}|\p{Emoji_Modifier}|\u200C|\u200D/u;

type Segment = { font: EmbeddedFont; text: string };

/** True where any of a text is read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rtlScript.test(text);
}

/** True where the first letter of a text is read from right to left. */
export function startsRightToLeft(text: string): boolean {
  if (!rtlScript.test(text)) return false;
  for (const character of text) {
    if (rtlScript.test(character)) return true;
    if (strongLtr.test(character)) return false;
  }
  return false;
}

/** Splits a word by font; a character no font has becomes its code in brackets, so that nothing vanishes. */
function segments(text: string, face: Typeface): { list: Segment[]; altered: boolean } {
  const list: Segment[] = [];
  let altered = false;
  const add = (font: EmbeddedFont, part: string) => {
    const last = list.at(-1);
    if (last !== undefined && last.font === font) last.text += part;
    else list.push({ font, text: part });
  };
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = list.at(-1);
    if (
      last !== undefined &&
      attached.test(character) &&
      last.font.font.hasGlyphForCodePoint(codePoint)
    ) {
      last.text += character;
    } else if (invisible.test(character)) {
      altered = true;
    } else {
      const font = character === "\t" ? face.primary : face.fontFor(codePoint);
      if (font !== null) {
        if (character === "\t") altered = true;
        add(font, character === "\t" ? " " : character);
      } else {
        altered = true;
        add(face.primary, `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`);
      }
    }
  }
  return { list, altered };
}

function encodeWord(text: string, face: Typeface, trailing: number): Word {
  const { list, altered } = segments(text, face);
  const rightToLeft = rtlScript.test(text);
  const shown: Shown[] = [];
  let width = 0;
  let faithful = !altered;
  // Segments of different fonts inside one right-to-left word stand in reading order from the right.
  for (const segment of rightToLeft ? list.toReversed() : list) {
    const encoded = encodeRun(segment.font, segment.text, shown);
    width += encoded.width;
    faithful &&= encoded.faithful;
  }
  const inkWidth = width - trailing;
  return { shown, width, inkWidth, rightToLeft, actual: faithful ? null : text, text };
}

const cacheLimit = 60_000;
const longestCached = 64;

/** Encodes and measures the words of one typeface; most of a register is the same words again. */
export class Words {
  readonly face: Typeface;
  #cache = new Map<string, Word>();

  constructor(face: Typeface) {
    this.face = face;
  }

  get(text: string): Word {
    if (text.length > longestCached) return this.#encode(text);
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    if (this.#cache.size >= cacheLimit) this.#cache = new Map();
    const word = this.#encode(text);
    this.#cache.set(text, word);
    return word;
  }

  #encode(text: string): Word {
    const end = text.trimEnd().length;
    const trailing = end === text.length || end === 0 ? 0 : this.get(text.slice(end)).width;
    return encodeWord(text, this.face, trailing);
  }
}
