import { withFrenchSpaces } from "#register/french-spaces.ts";
import type { Bilingual, Locale } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Severity } from "#register/printed-finding.ts";
import type { Collection } from "#register/registry.ts";
import type { CheckContext } from "./context.ts";
import type { SubjectKind, Subjects } from "./subject.ts";

/** Activities in which we decide (Art. 30(1)), those in which we work for others (Art. 30(2)), or every record. */
export type AppliesTo = "controller" | "processor" | "all";

/** A record, by collection and id. */
export type RecordRef = { readonly collection: Collection; readonly id: string };

/** What a message names: the same in every language, or one word per language. */
export type Parameter = string | number | Bilingual;

/** Where a rule is broken, and what its message names. */
export type Breach = {
  /** The field, from the subject on; the first of the rule's fields where it is left out. */
  readonly at?: Path;
  /** Other fields, from the subject on, that have the same fault: one fault is told once. */
  readonly more?: readonly Path[];
  /** The record that mends it, where it is not the subject's; `at` then starts there. */
  readonly record?: RecordRef;
  readonly params?: Readonly<Record<string, Parameter>>;
  /** The languages in which a text is missing or wrong, where others have it. */
  readonly languages?: readonly Locale[];
};

/** One rule: what the law wants, when a record falls short of it, and what mends it. */
export type RuleOn<Kind extends SubjectKind> = {
  readonly id: string;
  readonly severity: Severity;
  /** The provision, as it is cited; French citations follow from it unless they are given. */
  readonly article: string | Bilingual;
  readonly on: Kind;
  readonly appliesTo: AppliesTo;
  /**
   * The fields of the subject that decide, the one that mends it first: `grounds.interest` of a purpose. A waiver
   * lasts as long as they stay as they are. Those of other records are named by their collection: `parties:country`.
   */
  readonly fields: readonly [string, ...string[]];
  readonly message: Bilingual;
  readonly fix: Bilingual;
  /** Asked where only a person can tell; its answer has a field, the first of `fields`. */
  readonly question?: Bilingual;
  /** Rules whose finding has the same root cause: on the same record or, for a policy, on what the policy shows. */
  readonly silencedBy?: readonly string[] | ((told: Pick<Breach, "params">) => readonly string[]);
  /** False where publishing is the cure: the finding counts, but blocks no publication. */
  readonly gate?: false;
  /** Where the subject breaks the rule; true for once, at the first field. */
  find(subject: Subjects[Kind], context: CheckContext): boolean | readonly Breach[];
};

export type Rule = RuleOn<SubjectKind>;

/** Declares one rule about one kind of subject. */
export function rule<const Kind extends SubjectKind>(declaration: RuleOn<Kind>): Rule {
  // A rule is only asked about subjects of its own kind: the engine sorts them by `on`.
  return withFrenchSpaces(declaration) as unknown as Rule;
}
