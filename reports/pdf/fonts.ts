import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { EmbeddedFont, Pdf } from "./pdfkit.ts";

export type Family = "sans" | "serif";
export type Weight = "regular" | "bold";

const files = {
  sans: "inter/400Regular/Inter_400Regular.ttf",
  sansBold: "inter/600SemiBold/Inter_600SemiBold.ttf",
  serif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  serifBold: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  arabic: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  hebrew: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  emoji: "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  chinese: "sc/NotoSansHans-Regular.otf",
  korean: "kr/NotoSansKR-Regular.otf",
} as const;

type File = keyof typeof files;

/** Smallest first: the last ones, which between them have kana, Han and hangul, take half a second to open. */
const otherScripts = ["arabic", "hebrew", "emoji", "chinese", "korean"] as const;

/** Where a character is looked for, in this order: the style's own font, then the other scripts. */
const chains: Readonly<Record<Family, Readonly<Record<Weight, readonly File[]>>>> = {
  sans: {
    regular: ["sans", ...otherScripts],
    bold: ["sansBold", ...otherScripts],
  },
  serif: {
    regular: ["serif", "sans", ...otherScripts],
    bold: ["serifBold", "sansBold", ...otherScripts],
  },
};

const require = createRequire(import.meta.url);

function pathOf(file: File): string {
  const name = files[file];
  if (file !== "chinese" && file !== "korean") return require.resolve(`@expo-google-fonts/${name}`);
  const [folder = "", font = ""] = name.split("/");
  return join(dirname(require.resolve(`@embedpdf/fonts-${folder}`)), "../fonts", font);
}

/** A chain of fonts that together cover Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese, Japanese, Korean and emoji; each file is opened on first need. */
export class Typeface {
  readonly #pdf: Pdf;
  readonly #chain: readonly File[];
  readonly #opened: Map<File, EmbeddedFont>;
  readonly #fontOf = new Map<number, EmbeddedFont | null>();

  constructor(pdf: Pdf, chain: readonly File[], opened: Map<File, EmbeddedFont>) {
    this.#pdf = pdf;
    this.#chain = chain;
    this.#opened = opened;
  }

  get primary(): EmbeddedFont {
    return this.#open(this.#chain[0] ?? "sans");
  }

  /** The first font of the chain that has the character, or null. */
  fontFor(codePoint: number): EmbeddedFont | null {
    const known = this.#fontOf.get(codePoint);
    if (known !== undefined) return known;
    let found: EmbeddedFont | null = null;
    for (const file of this.#chain) {
      const font = this.#open(file);
      if (font.font.hasGlyphForCodePoint(codePoint)) {
        found = font;
        break;
      }
    }
    this.#fontOf.set(codePoint, found);
    return found;
  }

  #open(file: File): EmbeddedFont {
    const opened = this.#opened.get(file);
    if (opened !== undefined) return opened;
    // By path: a font registered under a name and also used by default is laid out ten times slower.
    this.#pdf.font(pathOf(file));
    const font = this.#pdf._font;
    this.#opened.set(file, font);
    return font;
  }
}

export type Typefaces = Readonly<Record<Family, Readonly<Record<Weight, Typeface>>>>;

/** The typefaces of one document. */
export function typefaces(pdf: Pdf): Typefaces {
  const opened = new Map<File, EmbeddedFont>();
  const face = (chain: readonly File[]) => new Typeface(pdf, chain, opened);
  return {
    sans: { regular: face(chains.sans.regular), bold: face(chains.sans.bold) },
    serif: { regular: face(chains.serif.regular), bold: face(chains.serif.bold) },
  };
}
