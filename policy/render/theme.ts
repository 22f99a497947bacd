import { grounds, hexColour, readableColour, type Scheme } from "#register/colour.ts";
import { ownPath } from "./links.ts";

/** What an organisation may set on its public pages; everything else is the same for all. */
export type Theme = {
  /** Colour of links as #rgb or #rrggbb; darkened or lightened until it can be read. */
  readonly accent?: string | null;
  /** Typeface of the text; with serifs where nothing is said. */
  readonly font?: "serif" | "sans" | null;
  /** Path of a logo on the same host. */
  readonly logoUrl?: string | null;
  /** Path of a folder on the same host that serves `fontFiles`, with its final slash. */
  readonly fontsPath?: string | null;
};

type Colour = "paper" | "wash" | "ink" | "quiet" | "hairline" | "accent" | "added" | "removed";
type Palette = Readonly<Record<Colour, string>>;

/** Ink on paper: `wash` lies behind boxes, `quiet` is secondary text, `added` and `removed` lie behind changed words. */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    ...grounds.light,
    ink: "#1d1c1a",
    quiet: "#5b574f",
    hairline: "#d9d4ca",
    accent: "#1f4e79",
    added: "#dcefdd",
    removed: "#f9e0dc",
  },
  dark: {
    ...grounds.dark,
    ink: "#ebe8e2",
    quiet: "#aca699",
    hairline: "#3d3a34",
    accent: "#93bbe3",
    added: "#17402a",
    removed: "#4d221e",
  },
};

/** Sizes in rem (16 px): the type scale, and space on a grid of eight pixels. */
export const scale = {
  "text-small": "0.875rem",
  text: "1.0625rem",
  "text-h3": "1.25rem",
  "text-h2": "1.5rem",
  "text-h1": "2.25rem",
  "space-1": "0.5rem",
  "space-2": "1rem",
  "space-3": "1.5rem",
  "space-4": "2rem",
  "space-6": "3rem",
  measure: "41rem",
  serif:
    '"Source Serif","Source Serif 4",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif',
  sans: 'Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
} as const;

/**
 * Files of @fontsource-variable/source-serif-4 that a page may ask for below `fontsPath`, and the characters for which
 * one is fetched; the other comes with every page. The last one is asked first, and lends what it has.
 */
export const fontFiles = {
  "source-serif-4-latin-ext-wght-normal.woff2": "U+100-33F,U+1D00-1EFF,U+20A0-2C7F,U+A720-A7FF",
  "source-serif-4-latin-wght-normal.woff2": null,
} as const;

function declarations(tokens: Readonly<Record<string, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}

function schemeColours(scheme: Scheme, theme: Theme): string {
  const wanted = hexColour(theme.accent);
  const palette = palettes[scheme];
  return declarations(
    wanted === null ? palette : { ...palette, accent: readableColour(wanted, scheme) },
  );
}

/** The tokens as CSS: fonts where they are served, sizes, colours of both schemes; paper is always light. */
export function themeCss(theme: Theme = {}): string {
  const folder = theme.font === "sans" ? null : ownPath(theme.fontsPath);
  const faces = Object.entries(fontFiles).map(
    ([file, range]) =>
      // `optional`: a page that is already set never jumps to another font.
      `@font-face{font-family:"Source Serif";font-weight:200 900;font-display:optional;src:url("${folder}${file}") format("woff2")${range === null ? "" : `;unicode-range:${range}`}}`,
  );
  return [
    ...(folder === null ? [] : faces),
    `:root{${declarations({ ...scale, ...(theme.font === "sans" ? { serif: scale.sans } : {}) })}${schemeColours("light", theme)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${schemeColours("dark", theme)}}}`,
  ].join("\n");
}
