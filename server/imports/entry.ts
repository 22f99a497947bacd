import type { Place } from "#reports/xlsx/read.ts";
import type { CellValue } from "#reports/workbook/workbook.ts";
import type { ImportedCollection } from "#register/imported-collections.ts";
import type { Bilingual } from "#register/locale.ts";

/** One thing a file says: what it is about, the words, where they stand and under which heading. */
export type Statement = {
  readonly target: string;
  readonly value: CellValue;
  readonly place: Place;
  readonly heading: string;
  /** What stands beside it and belongs to it: the retention of a category, the country of a recipient. */
  readonly beside?: Readonly<Record<string, string>>;
};

/** All a file says about one record; what stands in one row belongs together. */
export type Entry = {
  readonly collection: ImportedCollection | "organisations";
  readonly place: Place;
  readonly rows: readonly (readonly Statement[])[];
};

/** Something that refuses a row, or that a person should know before it is imported. */
export type ImportProblem = Place & {
  readonly heading: string;
  readonly detail: string;
  readonly code: string;
};

/** A message of the import in both languages, with the problem's code. */
export type Message = Bilingual & { readonly code: string };
