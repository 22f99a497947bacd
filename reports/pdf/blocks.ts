import type { Paragraph } from "./lines.ts";
import type { TypeName } from "./theme.ts";

/** An entry of the contents and the outline that leads to a heading. */
export type Entry = {
  /** 0 for parts, 1 for what they hold. */
  readonly depth: number;
  readonly title: string;
  /** False for what only the outline lists. */
  readonly inContents: boolean;
};

export type Heading = {
  readonly kind: "heading";
  /** The level in the structure tree, 1 to 6. */
  readonly level: number;
  readonly look: TypeName;
  readonly text: string;
  readonly note?: Paragraph;
  readonly above: number;
  readonly below: number;
  readonly indent: number;
  /** A hairline above it. */
  readonly ruled?: boolean;
  readonly newPage?: boolean;
  /** What the head of the page says from here on. */
  readonly running?: string;
  readonly entry?: Entry;
};

/** A label with its value beside it. */
export type FieldBlock = {
  readonly kind: "field";
  readonly label: string;
  readonly value: readonly Paragraph[];
  readonly indent: number;
};

export type TextBlock = {
  readonly kind: "text";
  readonly look: TypeName;
  readonly paragraphs: readonly Paragraph[];
  readonly indent: number;
  readonly below: number;
  /** Drawn before the first line of each paragraph: a bullet or number. */
  readonly bullet?: string;
  /** A line at the left that sets the text apart. */
  readonly barred?: boolean;
};

export type Row = {
  readonly cells: readonly (readonly Paragraph[])[];
  /** What does not fit into columns, below the row over its whole width. */
  readonly details: readonly FieldBlock[];
  readonly entry?: Entry;
};

export type Table = {
  readonly kind: "table";
  /** `share` of the width; all shares of a table are added up. */
  readonly columns: readonly { readonly label: string; readonly share: number }[];
  readonly rows: readonly Row[];
  readonly indent: number;
  readonly look: "cell" | "readingCell";
  readonly headLook: "columnHead" | "readingHead";
};

/** Opens or closes an element of the structure tree around the blocks between them. */
export type Bracket = { readonly kind: "open"; readonly type: string } | { readonly kind: "close" };

/** What a document is made of, in reading order. */
export type Block = Heading | FieldBlock | TextBlock | Table | Bracket;
