import type { Typeface } from "./fonts.ts";
import type { EmbeddedFont } from "./pdfkit.ts";
import { glyphString } from "./pdfkit.ts";

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

/** Contextual alternates cost most of the shaping and change nothing in running text; Arabic does not need them to join. */
const features = { calt: false };
const unshaped = { calt: false, ccmp: false, kern: false, liga: false, mark: false, mkmk: false };

/** Glyphs and their places; where the shaper fails on what no script has, one character after the other, unshaped. */
function shaped({ font, text }: Segment): ReturnType<EmbeddedFont["encode"]> {
  const attempts = [rtlScript.test(text) ? undefined : features, unshaped];
  for (const attempt of attempts) {
    try {
      return font.encode(text, attempt);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const single = Array.from(text, (character) => font.encode(character, unshaped));
  return [single.flatMap(([glyphs]) => glyphs), single.flatMap(([, positions]) => positions)];
}

/** The number of a glyph in its font's subset, which pdfkit gives in hexadecimal. */
const codeOf = (glyph = "0") => Number.parseInt(glyph, 16);

type Encoded = { readonly width: number; readonly faithful: boolean };

type Character = { readonly glyph: number; readonly width: number };

const charactersOf = new WeakMap<EmbeddedFont, Map<string, Character>>();

/** References, dates and numbers are new words each time, and nothing is lost by setting them character by character. */
const plain = /^[ -~]*\d[ -~]*$/;

function encodePlain({ font, text }: Segment, shown: Shown[]): Encoded {
  const known = charactersOf.get(font) ?? new Map<string, Character>();
  charactersOf.set(font, known);
  const glyphs: number[] = [];
  let width = 0;
  for (const character of text) {
    const found = known.get(character) ?? characterOf(font, character);
    known.set(character, found);
    glyphs.push(found.glyph);
    width += found.width;
  }
  shown.push({ font, operands: glyphString(glyphs), rise: 0 });
  return { width, faithful: true };
}

function characterOf(font: EmbeddedFont, character: string): Character {
  const [glyphs, positions] = font.encode(character, unshaped);
  return { glyph: codeOf(glyphs[0]), width: positions[0]?.advanceWidth ?? 0 };
}

/** Adds the operands of TJ for a run of one font, cut where marks rise or sink; `faithful` where its glyphs say its text. */
function encodeSegment(segment: Segment, shown: Shown[]): Encoded {
  if (plain.test(segment.text)) return encodePlain(segment, shown);
  const [glyphs, positions] = shaped(segment);
  let operands = "";
  let pending: number[] = [];
  let rise = 0;
  let width = 0;
  let said = "";
  const flush = () => {
    if (pending.length > 0) operands += glyphString(pending);
    pending = [];
  };
  // To the thousandth of an em, far below what is seen or printed.
  const shift = (thousandths: number) => {
    const rounded = Math.round(-thousandths);
    if (rounded === 0) return;
    flush();
    operands += rounded;
  };
  positions.forEach((position, index) => {
    const glyph = codeOf(glyphs[index]);
    if (position.yOffset !== rise) {
      flush();
      if (operands !== "") shown.push({ font: segment.font, operands, rise });
      operands = "";
      rise = position.yOffset;
    }
    if (position.xOffset !== 0) shift(position.xOffset);
    pending.push(glyph);
    said += String.fromCodePoint(...(segment.font.unicode[glyph] ?? []));
    const adjustment = position.xAdvance - position.advanceWidth - position.xOffset;
    if (adjustment !== 0) shift(adjustment);
    width += position.xAdvance;
  });
  flush();
  if (operands !== "") shown.push({ font: segment.font, operands, rise });
  return { width, faithful: said === segment.text };
}

function encodeWord(text: string, face: Typeface, trailing: number): Word {
  const { list, altered } = segments(text, face);
  const rightToLeft = rtlScript.test(text);
  const shown: Shown[] = [];
  let width = 0;
  let faithful = !altered;
  // Segments of different fonts inside one right-to-left word stand in reading order from the right.
  for (const segment of rightToLeft ? list.toReversed() : list) {
    const encoded = encodeSegment(segment, shown);
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
