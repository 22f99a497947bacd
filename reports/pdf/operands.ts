/** A text string object: UTF-16BE with its mark, in hexadecimal; half a character becomes U+FFFD. */
export function textString(value: string): string {
  const text = value.toWellFormed();
  let hex = "FEFF";
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return `<${hex}>`;
}

/** A number as PDF writes it: no exponent, at most three decimals. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const coordinates = Array.from<string | undefined>({ length: 100_000 });

/** A place on the page in points, to the hundredth: each is written once, for lines stand at the same places on all pages. */
export function coordinate(points: number): string {
  const hundredths = Math.round(points * 100);
  const known = coordinates[hundredths];
  if (known !== undefined) return known;
  const written = String(hundredths / 100);
  if (hundredths >= 0 && hundredths < coordinates.length) coordinates[hundredths] = written;
  return written;
}

/** A string of two bytes per glyph, as a page shows them. */
export function glyphString(glyphs: readonly number[]): string {
  let bytes = "";
  for (const glyph of glyphs) bytes += literalByte(glyph >> 8) + literalByte(glyph & 0xff);
  return `(${bytes})`;
}

/** Brackets and the backslash would end the string, and a carriage return be read as a line feed. */
function literalByte(byte: number): string {
  if (byte === 13) return "\\r";
  const character = String.fromCharCode(byte);
  return byte === 40 || byte === 41 || byte === 92 ? `\\${character}` : character;
}
