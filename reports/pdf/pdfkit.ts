import PDFDocument from "pdfkit";

/** What a laid-out run of glyphs says: 1/1000 em, offsets for marks. */
export type GlyphPosition = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** A font of the document, as pdfkit keeps it. */
export type EmbeddedFont = {
  readonly id: string;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  encode(
    text: string,
    features?: Readonly<Record<string, boolean>>,
  ): readonly [readonly string[], readonly GlyphPosition[]];
  ref(): unknown;
  /** What each glyph says to who copies text: that of its first use. */
  readonly unicode: readonly (readonly number[] | undefined)[];
};

export type Reference = {
  readonly id: number;
  data: unknown;
  end(stream?: Uint8Array): void;
  toString(): string;
};

/** The parts of pdfkit that its type declarations leave out and that text setting and tagging need. */
export type Pdf = Omit<
  InstanceType<typeof PDFDocument>,
  "page" | "outline" | "push" | "_write" | "ref" | "file" | "getStructTreeRoot"
> & {
  readonly _font: EmbeddedFont;
  /** What bookmarks and named destinations made now lead to. */
  page: { readonly dictionary: PageReference; readonly height: number };
  readonly outline: Outline;
  readonly _root: {
    readonly data: {
      readonly Pages: Reference & { readonly data: { Kids: PageReference[]; Count: number } };
      /** Associated files (ISO 32000-2, 14.13). */
      AF?: readonly Reference[];
    };
  };
  _offset: number;
  /** Where each object starts, once it is written. */
  readonly _offsets: (number | null)[];
  /** Objects that are still to be written. */
  _waiting: number;
  _write: (data: Uint8Array | string) => void;
  push: (chunk: Uint8Array | null) => boolean;
  addNamedEmbeddedFile(name: string, specification: Reference): void;
  ref(data?: unknown): Reference;
  getStructTreeRoot(): Reference & { readonly data: Record<string, unknown> };
  getStructParentTree(): { add(key: number, value: unknown): unknown };
  createStructParentTreeNextKey(): number;
};

export type Outline = {
  addItem(title: string, options: { top: number; left: number; expanded?: boolean }): Outline;
};

/** Text that pdfkit writes as it is where it would otherwise convert an object; it asks for the tag. */
export class Raw {
  readonly operators: string;

  constructor(operators: string) {
    this.operators = operators;
  }

  get [Symbol.toStringTag]() {
    return "Raw";
  }

  toString() {
    return this.operators;
  }
}

/** A page that is not one of pdfkit's, as pdfkit asks for it. */
export class PageReference extends Raw {
  readonly object: number;
  readonly data: { readonly MediaBox: readonly number[] };

  constructor(object: number, width: number, height: number) {
    super(`${object} 0 R`);
    this.object = object;
    this.data = { MediaBox: [0, 0, width, height] };
  }
}

/** A text for the information dictionary that pdfkit also pastes into XMP, where it must be escaped. */
class MetadataText extends String {
  override toString() {
    return this.valueOf()
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
      .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  }
}

export type DocumentFacts = {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  /** ISO 8601; the only date in the file, so that the same input gives the same bytes. */
  readonly generatedAt: string;
};

/** A new tagged PDF/A-3a document without pages; A4, fonts are added as they are used. */
export function newDocument(facts: DocumentFacts): Pdf {
  const info = {
    Title: new MetadataText(facts.title),
    Author: new MetadataText(facts.author),
    Creator: "Recital",
    Producer: "Recital (pdfkit)",
    CreationDate: new Date(facts.generatedAt),
    ModDate: new Date(facts.generatedAt),
  };
  const options = {
    size: "A4",
    margin: 0,
    // An empty name: otherwise Helvetica, which is not embedded, comes with every document.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    displayTitle: true,
    lang: facts.lang,
    autoFirstPage: false,
    bufferPages: false,
    fontLayoutCache: false,
    info,
  };
  return new PDFDocument(options as never) as unknown as Pdf;
}

/** Lets bookmarks and named destinations that are made from here on lead to a page. */
export function openPage(pdf: Pdf, dictionary: PageReference): void {
  pdf.page = { dictionary, height: dictionary.data.MediaBox[3] ?? 0 };
}

/**
 * Takes the number of an object that `writeObject` writes later. A large register has hundreds of thousands of
 * structure elements, for which pdfkit's own references are too dear.
 */
export function reserveObject(pdf: Pdf): number {
  pdf._waiting += 1;
  return pdf._offsets.push(null);
}

/** Writes an object whose number was reserved. */
export function writeObject(pdf: Pdf, object: number, dictionary: string): void {
  pdf._offsets[object - 1] = pdf._offset;
  pdf._waiting -= 1;
  pdf._write(`${object} 0 obj\n${dictionary}\nendobj`);
}

/** Writes a stream whose number was reserved, compressed with zlib already or not at all; `entries` go into its dictionary. */
export function writeStream(
  pdf: Pdf,
  object: number,
  parts: readonly Uint8Array[],
  { compressed = true, entries = "" } = {},
): void {
  pdf._offsets[object - 1] = pdf._offset;
  pdf._waiting -= 1;
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const filter = compressed ? "/Filter/FlateDecode" : "";
  pdf._write(`${object} 0 obj\n<<${entries}${filter}/Length ${length}>>\nstream`);
  for (const bytes of parts) pdf._write(bytes);
  pdf._write("\nendstream\nendobj");
}

const batch = 1 << 16;

/**
 * Hands the bytes of a document on in pieces of some kilobytes and calls `onEnd` after the last. pdfkit itself sends
 * every line of every object through a stream, which costs more than half of the time of a large file.
 */
export function handOn(pdf: Pdf, onChunk: (bytes: Uint8Array) => void, onEnd: () => void): void {
  const early: unknown = pdf.read();
  if (early instanceof Uint8Array) onChunk(early);
  let waiting = "";
  const flush = () => {
    if (waiting !== "") onChunk(Buffer.from(waiting, "latin1"));
    waiting = "";
  };
  pdf._write = (data) => {
    if (typeof data === "string") {
      waiting += `${data}\n`;
      pdf._offset += data.length + 1;
      if (waiting.length >= batch) flush();
      return;
    }
    flush();
    pdf._offset += data.length;
    onChunk(data);
  };
  pdf.push = (chunk) => {
    flush();
    if (chunk === null) onEnd();
    else onChunk(chunk);
    return true;
  };
}

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
