import type { Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import type { Parameter, Rule } from "./rule.ts";

/** A place in the register that breaks a rule; its words are made when somebody reads it. */
export type Finding = {
  readonly rule: Rule;
  readonly record: { readonly collection: Collection; readonly id: string };
  /** The id of the part it is about, or null where it is about the whole record. */
  readonly partId: string | null;
  /** JSON Pointer of that part, or "" for the whole record. */
  readonly part: string;
  /** JSON Pointer (RFC 6901) of the field to mend, from the record on. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, Parameter>>;
  /** The languages it concerns; empty where it is no matter of language. */
  readonly languages: readonly Locale[];
  /** On a draft: shown there, but it blocks no publication and does not count for the organisation. */
  readonly isDraft: boolean;
};
