import type { Collection } from "#register/registry.ts";
import { apiQuery, queryString } from "./api-query.ts";

/** What the checks find in one record, as it was last saved. */
export type RecordFinding = {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** JSON Pointer of the field to mend. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  readonly article: string;
  /** Null where nobody has decided to leave it as it is. */
  readonly waiver: { readonly reason: string | null } | null;
};

/** The findings of one record, errors first. */
export const recordFindingsQuery = (collection: Collection, id: string) =>
  apiQuery<{ readonly items: readonly RecordFinding[] }>(
    `/api/v1/findings${queryString({ collection, id })}`,
  );
