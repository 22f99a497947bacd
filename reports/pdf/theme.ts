import type { Family, Weight } from "./fonts.ts";

/** Red, green and blue between 0 and 1, as the operator takes them. */
export type Colour = string;

export const ink: Colour = "0.11 0.106 0.098";
export const muted: Colour = "0.38 0.368 0.345";
export const hairline: Colour = "0.82 0.808 0.78";

export type Style = {
  readonly family: Family;
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** Distance between baselines, points. */
  readonly leading: number;
  readonly colour: Colour;
};

const sans = (size: number, leading: number, colour = ink): Style => ({
  family: "sans",
  weight: "regular",
  size,
  leading,
  colour,
});
const bold = (style: Style): Style => ({ ...style, weight: "bold" });
const serif = (size: number, leading: number, colour = ink): Style => ({
  ...sans(size, leading, colour),
  family: "serif",
});

/** Type of the book of record: Inter for what is compared, Source Serif for what is read. */
export const type = {
  cover: serif(34, 40),
  coverLead: serif(15, 21, muted),
  part: serif(21, 26),
  record: serif(15, 19.5),
  section: bold(sans(8.8, 12)),
  block: bold(sans(8.4, 12)),
  note: sans(7, 10, muted),
  label: sans(7.6, 12, muted),
  value: sans(8.6, 12),
  cell: sans(7.8, 10.8),
  columnHead: bold(sans(7, 10, muted)),
  furniture: sans(7, 9, muted),
  contents: sans(8.6, 14),
  contentsPart: bold(sans(8.6, 14)),
  title: serif(25, 30),
  subtitle: serif(12, 17, muted),
  article: serif(15, 19.5),
  articlePart: bold(serif(11, 15)),
  caption: bold(serif(9.2, 12.6)),
  reading: serif(10.4, 15),
  readingCell: serif(9.2, 12.6),
  readingHead: bold(serif(9.2, 12.6)),
} as const;

export type TypeName = keyof typeof type;

/** A4, in points, with the place the text has on it. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 56.7,
  right: 56.7,
  top: 73.7,
  bottom: 68,
  headerY: 42,
  footerY: 803,
} as const;

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;
