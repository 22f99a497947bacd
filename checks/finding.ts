import type { Locale } from "#register/locale.ts";
import type { Parameter, RecordRef, Rule } from "./rule.ts";

/** A place in the register that breaks a rule; its words are made when somebody reads it. */
export type Finding = {
  readonly rule: Rule;
  /** The record to mend. */
  readonly record: RecordRef;
  /** The id of the part of it that is the subject, or null where that is a whole record. */
  readonly partId: string | null;
  /** JSON Pointer of that part, or "" for the whole record. */
  readonly part: string;
  /** JSON Pointer (RFC 6901) of the field to mend, from the record on. */
  readonly pointer: string;
  /** Other fields of the record with the same fault. */
  readonly more: readonly string[];
  readonly params: Readonly<Record<string, Parameter>>;
  /** The languages it concerns; empty where it is no matter of language. */
  readonly languages: readonly Locale[];
  /** On a draft: shown there, but it blocks no publication and does not count for the organisation. */
  readonly isDraft: boolean;
};
