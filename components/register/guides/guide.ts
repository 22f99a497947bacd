import type { Answers, Outcome } from "#checks/assessments.ts";
import type { Bilingual } from "#register/locale.ts";

/** One question of a guided assessment: a field of it, or whether one word applies that a list of it may hold. */
export type Step = {
  readonly field: string;
  /** The word of the vocabulary that is asked about; without one, the field itself is. */
  readonly term?: string;
  readonly question: Bilingual;
  readonly help: Bilingual;
};

/** An assessment asked step by step; its answers are the fields of a group of the record. */
export type Guide = {
  readonly title: Bilingual;
  readonly steps: readonly Step[];
  readonly outcome: (answers: Answers) => Outcome;
  /** The field that takes the day on which the outcome is recorded. */
  readonly dated: string;
};
