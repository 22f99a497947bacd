import type { AnyRecord } from "./write.ts";

/** One page of a list; `nextCursor` is null on the last. */
export type Page = {
  readonly items: readonly AnyRecord[];
  readonly total: number;
  readonly nextCursor: string | null;
};
