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
  /** Where each object starts, once it is written; the first is that of object 1. */
  _offsets: (number | null)[];
  /** Objects that are still to be written. */
  _waiting: number;
  _write: (data: Uint8Array | string) => void;
  push: (chunk: Uint8Array | null) => boolean;
  addNamedEmbeddedFile(name: string, specification: Reference): void;
  ref(data?: unknown): Reference;
  getStructTreeRoot(): Reference & { readonly data: Record<string, unknown> };
  getStructParentTree(): { add(key: number, value: unknown): unknown };
  /** How many fonts were opened so far: their names are counted. */
  _fontCount: number;
  readonly _fontFamilies: Readonly<Record<string, { finalize(): void }>>;
  readonly _id: Uint8Array;
  readonly _info: Reference;
  _finalize: () => void;
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
