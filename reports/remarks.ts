/** A finding as it is printed with its record, in the words of one language. */
export type PrintedFinding = {
  readonly severity: "error" | "warning" | "info";
  /** The label of the field to mend. */
  readonly field: string;
  readonly message: string;
  readonly fix: string;
  readonly article: string;
  readonly isDraft: boolean;
  /** Who answers for leaving it as it is, why, since when and until when (YYYY-MM-DD). */
  readonly waiver: {
    readonly reason: string;
    readonly author: string;
    readonly since: string | null;
    readonly until: string | null;
  } | null;
};

/** One entry of the trail about a record: when, ISO 8601, and what happened as a sentence. */
export type PrintedChange = { readonly at: string; readonly sentence: string };

/** What is said about one record beside what it says itself. */
export type RecordRemarks = {
  /** Its address: collection/id. */
  readonly record: string;
  readonly findings: readonly PrintedFinding[];
  readonly history: readonly PrintedChange[];
};

/** What a print says about records beside what they say, where somebody chose so. */
export type Remarks = {
  readonly findings: boolean;
  readonly history: boolean;
  readonly records: readonly RecordRemarks[];
};
