import type { ColumnNames } from "./list-names.ts";
import type { AnyRecord } from "./write.ts";

/** One page of a list; `nextCursor` is null on the last. */
export type Page = {
  readonly items: readonly AnyRecord[];
  readonly total: number;
  readonly nextCursor: string | null;
  /** Where they were asked for: what the words, records and countries in the columns are called. */
  readonly names?: ColumnNames;
};
