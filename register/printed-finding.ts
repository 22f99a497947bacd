/**
 * `error`: a legal requirement is not met, which blocks a publication; `warning`: guidance of the authorities, case law
 * or strong practice; `info`: advice.
 */
export type Severity = "error" | "warning" | "info";

/** What the checks found in a record as it is put on paper, in words of one language. */
export type PrintedFinding = {
  readonly rule: string;
  readonly severity: Severity;
  /** The label of the field to mend. */
  readonly field: string;
  readonly message: string;
  readonly fix: string;
  readonly article: string;
  readonly isDraft: boolean;
  /** Who answers for leaving it as it is (an address), why, since when and until when (YYYY-MM-DD). */
  readonly waiver: {
    readonly reason: string;
    readonly author: string;
    readonly since: string | null;
    readonly until: string | null;
  } | null;
};
