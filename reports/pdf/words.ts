import type { Typeface } from "./fonts.ts";
import type { EmbeddedFont } from "./pdfkit.ts";
import { pdfNumber } from "./pdfkit.ts";

/** Glyphs of one font, ready to be shown; `rise` in 1/1000 em. */
type Shown = { readonly font: EmbeddedFont; readonly operands: string; readonly rise: number };

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

const rtlScript = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const strongLtr = /\p{L}/u;
/** Characters without a shape of their own: joiners, direction marks, variation selectors, soft hyphen. */
const invisible = /[\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/u;
const mark = /[\p{M}\p{Emoji_Modifier}\u200C\u200D\uFE0E\uFE0F]/u;

type Segment = { font: EmbeddedFont; text: string };

/** True where the first letter of a text is read from right to left. */
export function startsRightToLeft(text: string): boolean {
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
      mark.test(character) &&
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

/** The operands of TJ for a run of glyphs of one font, cut where marks rise or sink. */
function encodeSegment(segment: Segment, shown: Shown[]): number {
  const [glyphs, positions] = segment.font.encode(segment.text);
  let operands = "";
  let pending = "";
  let rise = 0;
  let width = 0;
  const flush = () => {
    if (pending !== "") operands += `<${pending}>`;
    pending = "";
  };
  const shift = (thousandths: number) => {
    flush();
    operands += pdfNumber(-thousandths);
  };
  positions.forEach((position, index) => {
    if (position.yOffset !== rise) {
      flush();
      if (operands !== "") shown.push({ font: segment.font, operands, rise });
      operands = "";
      rise = position.yOffset;
    }
    if (position.xOffset !== 0) shift(position.xOffset);
    pending += glyphs[index] ?? "";
    const adjustment = position.xAdvance - position.advanceWidth - position.xOffset;
    if (Math.abs(adjustment) > 0.001) shift(adjustment);
    width += position.xAdvance;
  });
  flush();
  if (operands !== "") shown.push({ font: segment.font, operands, rise });
  return width;
}

function encodeWord(text: string, face: Typeface): Word {
  const { list, altered } = segments(text, face);
  const rightToLeft = rtlScript.test(text);
  const shown: Shown[] = [];
  let width = 0;
  // Segments of different fonts inside one right-to-left word stand in reading order from the right.
  for (const segment of rightToLeft ? list.toReversed() : list)
    width += encodeSegment(segment, shown);
  const trimmed = text.trimEnd();
  let inkWidth = width;
  if (trimmed !== text) {
    const ink: Shown[] = [];
    inkWidth = 0;
    for (const segment of segments(trimmed, face).list) inkWidth += encodeSegment(segment, ink);
  }
  return { shown, width, inkWidth, rightToLeft, actual: altered ? text : null, text };
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
    if (text.length > longestCached) return encodeWord(text, this.face);
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    if (this.#cache.size >= cacheLimit) this.#cache = new Map();
    const word = encodeWord(text, this.face);
    this.#cache.set(text, word);
    return word;
  }
}
