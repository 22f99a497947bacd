import type { PrintedFinding } from "#register/printed-finding.ts";

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
