import { glyphString } from "./operands.ts";
import type { EmbeddedFont } from "./pdfkit.ts";

/** Glyphs of one font, ready to be shown; `rise` in 1/1000 em. */
export type Shown = {
  readonly font: EmbeddedFont;
  readonly operands: string;
  readonly rise: number;
};

/** How wide a run is, in 1/1000 em, and whether its glyphs say its text to who copies it. */
type Encoded = { readonly width: number; readonly faithful: boolean };

export const rtlScript = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** References, dates and numbers are new words each time, and nothing is lost by setting them character by character. */
const plain = /^[ -~]*\d[ -~]*$/;

/** Texts whose letters stand one after the other and change at most the distance to their neighbour. */
const spelt = /^(?:(?!\p{M})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P} \u00A0])+$/u;

/** Adds the operands of TJ that show a run of one font, cut where marks rise or sink. */
export function encodeRun(font: EmbeddedFont, text: string, shown: Shown[]): Encoded {
  if (plain.test(text))
    return encodeSpelt(font, text, () => 0, shown) ?? encodeShaped(font, text, shown);
  if (spelt.test(text) && letter.test(text)) {
    const encoded = encodeSpelt(font, text, kerningOf, shown);
    if (encoded !== undefined) return encoded;
  }
  return encodeShaped(font, text, shown);
}

/** Gathers the operands of TJ: glyphs, and numbers where one stands nearer or farther than its width. */
class Operands {
  #written = "";
  #pending: number[] = [];

  glyph(code: number): void {
    this.#pending.push(code);
  }

  /** To the thousandth of an em, far below what is seen or printed. */
  shift(thousandths: number): void {
    const rounded = Math.round(-thousandths);
    if (rounded === 0) return;
    this.#flush();
    this.#written += rounded;
  }

  take(): string {
    this.#flush();
    const written = this.#written;
    this.#written = "";
    return written;
  }

  #flush(): void {
    if (this.#pending.length > 0) this.#written += glyphString(this.#pending);
    this.#pending = [];
  }
}

type Character = { readonly glyph: number; readonly width: number; readonly faithful: boolean };

type Kerning = (font: EmbeddedFont, pair: string) => number | null;

/** Sets a text letter by letter; undefined where two of its letters do more than stand nearer to each other. */
function encodeSpelt(
  font: EmbeddedFont,
  text: string,
  kerning: Kerning,
  shown: Shown[],
): Encoded | undefined {
  const operands = new Operands();
  let width = 0;
  let faithful = true;
  let before = "";
  for (const character of text) {
    const distance = before === "" ? 0 : kerning(font, before + character);
    if (distance === null) return undefined;
    operands.shift(distance);
    const found = characterOf(font, character);
    operands.glyph(found.glyph);
    width += distance + found.width;
    faithful &&= found.faithful;
    before = character;
  }
  shown.push({ font, operands: operands.take(), rise: 0 });
  return { width, faithful };
}

/** What is known of a font: its characters, and how much nearer the second of two stands; null where they do more. */
type Known = {
  readonly characters: Map<string, Character>;
  readonly pairs: Map<string, number | null>;
};

const knownOf = new WeakMap<EmbeddedFont, Known>();

function known(font: EmbeddedFont): Known {
  const before = knownOf.get(font);
  if (before !== undefined) return before;
  const made = { characters: new Map(), pairs: new Map() };
  knownOf.set(font, made);
  return made;
}

function characterOf(font: EmbeddedFont, character: string): Character {
  const { characters } = known(font);
  const before = characters.get(character);
  if (before !== undefined) return before;
  const [glyphs, positions] = font.encode(character, unshaped);
  const glyph = codeOf(glyphs[0]);
  const faithful = glyphs.length === 1 && said(font, glyph) === character;
  const made = { glyph, width: positions[0]?.advanceWidth ?? 0, faithful };
  characters.set(character, made);
  return made;
}

/** Marks alone belong to no script: a letter before them makes the shaper treat them as in a word. */
const letter = /\p{L}/u;

function kerningOf(font: EmbeddedFont, pair: string): number | null {
  const { pairs } = known(font);
  const before = pairs.get(pair);
  if (before !== undefined) return before;
  const shapedPair = letter.test(pair) ? pair : `n${pair}`;
  const [glyphs, positions] = font.encode(shapedPair, features);
  const characters = Array.from(shapedPair, (character) => characterOf(font, character));
  const asSpelt = characters.every(({ glyph, width }, index) => {
    const position = positions[index];
    if (position === undefined || codeOf(glyphs[index]) !== glyph) return false;
    const last = index === characters.length - 1;
    return (
      position.xOffset === 0 &&
      position.yOffset === 0 &&
      position.advanceWidth === width &&
      (!last || position.xAdvance === width)
    );
  });
  const first = positions[characters.length - 2];
  const simple = asSpelt && glyphs.length === characters.length && first !== undefined;
  const distance = simple ? first.xAdvance - first.advanceWidth : null;
  pairs.set(pair, distance);
  return distance;
}

/** Contextual alternates cost most of the shaping and change nothing in running text; Arabic does not need them to join. */
const features = { calt: false };
const unshaped = { calt: false, ccmp: false, kern: false, liga: false, mark: false, mkmk: false };

/** Sets a text as the shaper of its script does. */
export function encodeShaped(font: EmbeddedFont, text: string, shown: Shown[]): Encoded {
  const [glyphs, positions] = shaped(font, text);
  const operands = new Operands();
  let rise = 0;
  let width = 0;
  let saying = "";
  const show = () => {
    const taken = operands.take();
    if (taken !== "") shown.push({ font, operands: taken, rise });
  };
  positions.forEach((position, index) => {
    const glyph = codeOf(glyphs[index]);
    if (position.yOffset !== rise) {
      show();
      rise = position.yOffset;
    }
    operands.shift(position.xOffset);
    operands.glyph(glyph);
    saying += said(font, glyph);
    operands.shift(position.xAdvance - position.advanceWidth - position.xOffset);
    width += position.xAdvance;
  });
  show();
  return { width, faithful: saying === text };
}

/** Glyphs and their places; where the shaper fails on what no script has, one character after the other, unshaped. */
function shaped(font: EmbeddedFont, text: string): ReturnType<EmbeddedFont["encode"]> {
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

/** What a glyph says to who copies text. */
const said = (font: EmbeddedFont, glyph: number) =>
  String.fromCodePoint(...(font.unicode[glyph] ?? []));
