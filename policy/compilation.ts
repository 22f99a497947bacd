import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import { type Reference, referenceOn } from "#register/reference/reference.ts";
import type { Register } from "#register/register.ts";
import { type Citations, citations } from "./citations.ts";
import type { Cited } from "./cited.ts";
import type { Origin } from "./document.ts";
import type { Language, TemplateId } from "./language/language.ts";
import { languages } from "./language/languages.ts";
import { Looking } from "./looking.ts";
import { type Shown, shownIn, unnamedIn } from "./shown.ts";
import { changedSince, type ChangedSince, type Seen, seenOf } from "./since.ts";
import type { Place, Words } from "./words.ts";

/** A sentence that was due and could not be said, with the empty fields it needed. */
export type Omission = {
  readonly template: TemplateId;
  /** What the sentence would have spoken of, as in the key of a sentence. */
  readonly subject: string;
  readonly missing: readonly Origin[];
};

/** The same while compiling, when nobody has asked yet where those fields stand. */
export type Unspoken = Omit<Omission, "missing"> & { readonly missing: readonly Place[] };

/** Where public addresses of this installation begin, without a final slash; sentences that need one are left out without it. */
export type Addresses = { readonly baseUrl?: string | null };

/**
 * What the words about one record are made from, beside that record: nothing that depends on which other records the
 * policy shows, but for the answer of `isUnnamed`. So words made once can be used again (remembered.ts).
 */
export type Reading = {
  readonly citations: Citations;
  readonly locale: Locale;
  readonly language: Language;
  /** The day (YYYY-MM-DD) the register shows. */
  readonly day: string;
  /** What of the law was in force on that day, as the register has it. */
  readonly law: Reference;
  /** Whether an organisation of the policy is established in France, so that French provisions are cited. */
  readonly isFrench: boolean;
  /** True for a party that every shown activity presents by category: it is named nowhere. */
  readonly isUnnamed: (partyId: string | null) => boolean;
  /** Texts of the register that were read already: names stand in many sentences. */
  readonly texts: Map<Cited<LocalisedText | null>, Words>;
  /** The same as they stand inside a sentence. */
  readonly inSentences: Map<Cited<LocalisedText | null>, Words>;
  /** Labels of vocabularies that were read already, as they stand inside a sentence. */
  readonly labels: Map<string, string>;
  /** Provisions of the law that were cited already, by the words of the vocabulary. */
  readonly provisions: Map<string, string>;
  /** What is being put together; what was due and could not be said is noted there. */
  readonly looking: Looking;
};

/** What all words of a document depend on, whatever they speak of. */
export type Frame = Pick<Reading, "day" | "isFrench"> & {
  /** That of the law in force. */
  readonly law: string;
};

/** What all builders of sentences share while one document is compiled. */
export type Compilation = Reading & {
  readonly policy: Cited<Policy>;
  readonly shown: Shown;
  readonly baseUrl: string | null;
  readonly frame: Frame;
  /** The parties that are named nowhere, for whoever only compares: nothing is noted. */
  readonly unnamed: ReadonlySet<string>;
  /** The register, as pieces remember it, and what changed since one that they saw. */
  readonly seen: Seen;
  readonly changedSince: ChangedSince;
  /** How many more pieces may be made before others have their turn; null for all that it takes. */
  readonly room: { pieces: number } | null;
  /** No other compilation has the same; from 1. */
  readonly number: number;
};

let compilations = 0;

/** Starts the compilation of one policy in one language. */
export function compilation(
  register: Register,
  policy: Policy,
  locale: Locale,
  addresses: Addresses = {},
): Compilation {
  compilations += 1;
  const looking = new Looking();
  const read = citations(register, looking);
  const cited = read.of("policies", policy);
  const shown = shownIn(register, read, cited);
  const unnamed = unnamedIn(shown);
  const day = register.at.slice(0, 10);
  const law = referenceOn(register, day);
  const isFrench = shown.organisations.some(({ value }) => value.country === "FR");
  return {
    citations: read,
    policy: cited,
    locale,
    language: languages[locale],
    day,
    law,
    isFrench,
    frame: { day, isFrench, law: law.key },
    shown,
    unnamed,
    isUnnamed: (partyId) => {
      const isUnnamed = partyId !== null && unnamed.has(partyId);
      looking.now.noteAnswer(partyId, isUnnamed);
      return isUnnamed;
    },
    baseUrl: addresses.baseUrl ?? null,
    seen: seenOf(register),
    changedSince: changedSince(register),
    texts: new Map(),
    inSentences: new Map(),
    labels: new Map(),
    provisions: new Map(),
    looking,
    room: null,
    number: compilations,
  };
}
