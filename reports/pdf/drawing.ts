import type { Item, Line } from "./line.ts";
import { pdfNumber, textString } from "./operands.ts";
import type { EmbeddedFont } from "./pdfkit.ts";
import type { Colour } from "./theme.ts";

/** The operators that draw a line, wherever it stands. */
export type Drawing = {
  /** What must be chosen before and what is chosen after it. */
  readonly first: Choice;
  readonly last: Choice;
  readonly operators: string;
  readonly fonts: ReadonlySet<EmbeddedFont>;
};

/** The operand of a font with its size, and a colour. */
export type Choice = { readonly font: string; readonly colour: Colour };

/** Draws a line once for all places where it stands: the same words come again and again. */
export function drawingOf(line: Line): Drawing {
  const pen = new Pen();
  if (line.actual !== null) pen.say(`/Span <</ActualText ${textString(line.actual)}>> BDC`);
  let lang: string | undefined;
  for (const item of line.items) {
    if (item.lang !== lang) {
      if (lang !== undefined) pen.say("EMC");
      if (item.lang !== undefined) pen.say(`/Span <</Lang ${textString(item.lang)}>> BDC`);
      lang = item.lang;
    }
    const actual = line.actual === null ? item.word.actual : null;
    if (actual !== null) pen.say(`/Span <</ActualText ${textString(actual)}>> BDC`);
    pen.write(item);
    if (actual !== null) pen.say("EMC");
  }
  if (lang !== undefined) pen.say("EMC");
  if (line.actual !== null) pen.say("EMC");
  return pen.drawing();
}

/** Gathers operators; glyphs of the same look share one. */
class Pen {
  readonly #fonts = new Set<EmbeddedFont>();
  #operators = "";
  #glyphs = "";
  #first: Choice | undefined;
  #font = "";
  #colour = "";

  say(operator: string): void {
    this.#show();
    this.#operators += `${operator}\n`;
  }

  write({ style, word }: Item): void {
    for (const { font, operands, rise } of word.shown) {
      this.#fonts.add(font);
      this.#choose(`/${font.id} ${style.size}`, style.colour);
      if (rise !== 0) this.say(`${pdfNumber((rise * style.size) / 1000)} Ts`);
      this.#glyphs += operands;
      if (rise !== 0) this.say("0 Ts");
    }
  }

  drawing(): Drawing {
    this.#show();
    const last = { font: this.#font, colour: this.#colour };
    return { first: this.#first ?? last, last, operators: this.#operators, fonts: this.#fonts };
  }

  #choose(font: string, colour: Colour): void {
    if (this.#first === undefined) this.#first = { font, colour };
    else {
      if (colour !== this.#colour) this.say(`${colour} rg`);
      if (font !== this.#font) this.say(`${font} Tf`);
    }
    this.#font = font;
    this.#colour = colour;
  }

  #show(): void {
    if (this.#glyphs !== "") this.#operators += `[${this.#glyphs}]TJ\n`;
    this.#glyphs = "";
  }
}
