import type { Bilingual } from "../locale.ts";

/** A law behind a suggestion, as a register cites it. */
export type SuggestedLaw = {
  readonly text: string;
  readonly articles: string;
  readonly url: string;
};

/** A usual ground of a purpose. Without words of its own, an interest is the one of the catalogue of purposes. */
export type SuggestedGround = {
  readonly basis: string;
  /** With its article, as the register keeps it. */
  readonly contract?: Bilingual;
  readonly precontractual?: boolean;
  readonly interest?: Bilingual;
  readonly laws?: readonly SuggestedLaw[];
};

/** A purpose of the catalogue with its usual grounds. */
export type SuggestedPurpose = {
  readonly catalogueId: string;
  readonly grounds: readonly SuggestedGround[];
};

/** A category of data, about whom, from where, and for which of the purposes (all where none is named). */
export type SuggestedData = {
  readonly categoryId: string;
  readonly subjectIds: readonly string[];
  readonly sourceId: string;
  readonly purposes?: readonly string[];
};

/** A French reference period (`retention_presets_fr`), for some purposes or data or for all. */
export type SuggestedRetention = {
  readonly presetId: string;
  /** The event until which data stay in the active database, where the reference period is that of the archive. */
  readonly activeUntil?: string;
  readonly purposes?: readonly string[];
  readonly data?: readonly string[];
};

/** A usual activity: what most organisations of its kind would write, for somebody to confirm piece by piece. */
export type ActivityTemplate = {
  readonly id: string;
  readonly name: Bilingual;
  /** For whom it is, in a sentence. */
  readonly lead: Bilingual;
  /** Who inside usually has access. */
  readonly departments: readonly Bilingual[];
  readonly purposes: readonly SuggestedPurpose[];
  readonly data: readonly SuggestedData[];
  readonly retention: readonly SuggestedRetention[];
  /** What no template can know and somebody has to add. */
  readonly remains: Bilingual;
};
