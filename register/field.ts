import { withFrenchSpaces } from "./french-spaces.ts";
import type { Bilingual, LocalisedText } from "./locale.ts";
import type { VocabularyName } from "./vocabulary-names.ts";

/** `public` may be rendered in a policy; `internal` never leaves the register (GDPR Art. 30 documentation). */
export type Visibility = "public" | "internal";

/** What every field says about itself, whatever its kind. */
export type FieldBasics = {
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** The provision that asks for the field, e.g. "GDPR Art. 30(1)(b)". */
  readonly article?: string;
  readonly visibility: Visibility;
  /** The gate refuses a record without it. What the law merely wants is a finding, not a refusal. */
  readonly required?: boolean;
};

export type TextFormat =
  | "email"
  | "url"
  | "slug"
  | "siren"
  | "siret"
  | "vat"
  | "timezone"
  | "currency"
  | "colour"
  | "image"
  | "country-language";

export type Option = Bilingual & { readonly id: string };

/** Names of what a reference can point to: an entity with a collection, or an identified part of one. */
export type RefTarget =
  | "organisation"
  | "party"
  | "dataItem"
  | "activity"
  | "collectionPoint"
  | "securityMeasure"
  | "storageLocation"
  | "claim"
  | "policy"
  | "tracker"
  | "term"
  | "waiver"
  | "purpose"
  | "ground"
  | "dataUse"
  | "involvement"
  | "transfer"
  | "retentionRule"
  | "automatedDecision"
  | "contract";

export type Fields = { readonly [name: string]: Field };

/** The kinds of value a field can hold; table column, API schema, form control and export follow from the kind. */
export type FieldKind =
  | {
      readonly kind: "text";
      readonly multiline?: boolean;
      readonly max: number;
      readonly format?: TextFormat;
    }
  | {
      readonly kind: "localised";
      readonly multiline?: boolean;
      readonly max: number;
      /** The text may mention records by `{{purpose:ID}}` and the like (mentions.ts). */
      readonly mentions?: boolean;
    }
  | {
      readonly kind: "number";
      readonly min?: number;
      readonly max?: number;
      readonly whole: boolean;
    }
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  | { readonly kind: "choices"; readonly options: readonly Option[] }
  | { readonly kind: "term"; readonly vocabularies: readonly VocabularyName[] }
  | { readonly kind: "terms"; readonly vocabularies: readonly VocabularyName[] }
  | { readonly kind: "country" }
  | { readonly kind: "countries"; readonly unknownAllowed: boolean }
  | { readonly kind: "ref"; readonly to: RefTarget }
  | { readonly kind: "refs"; readonly to: RefTarget }
  | { readonly kind: "texts"; readonly max: number; readonly format?: TextFormat }
  | { readonly kind: "group"; readonly fields: Fields }
  | { readonly kind: "rows"; readonly fields: Fields }
  | { readonly kind: "parts"; readonly part: RefTarget; readonly fields: Fields };

/** A field declaration; `V` is the type of its value and exists for the compiler only. */
export type Field<V = unknown> = FieldBasics & FieldKind & { readonly valueType?: V };

/** The value type of a field declaration. */
export type ValueOf<F> = F extends { readonly valueType?: infer V } ? Exclude<V, undefined> : never;

/** The value of a set of fields: every field is present; nothing said is `null`, `{}` or `[]`. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

type Basics<O> = Omit<O, "visibility"> & { readonly visibility?: Visibility };
type Extra = Basics<FieldBasics>;

const basics = <O extends Extra>(options: O) => ({
  visibility: "public" as Visibility,
  ...withFrenchSpaces(options),
});

/** One line or paragraph in no particular language: names, references, addresses. */
export const text = (
  options: Extra & { multiline?: boolean; max?: number; format?: TextFormat },
): Field<string | null> => ({ kind: "text", max: 2000, ...basics(options) });

/** A text per language, each with its date. */
export const localised = (
  options: Extra & { multiline?: boolean; max?: number; mentions?: boolean },
): Field<LocalisedText> => ({
  kind: "localised",
  max: 8000,
  ...basics(options),
});

/** A number; `whole` (the default) for counts and durations. */
export const number = (
  options: Extra & { min?: number; max?: number; whole?: boolean },
): Field<number | null> => ({ kind: "number", whole: true, ...basics(options) });

/** Yes, no, or nobody answered (`null`): not knowing is not "no". */
export const boolean = (options: Extra): Field<boolean | null> => ({
  kind: "boolean",
  ...basics(options),
});

/** A calendar date, YYYY-MM-DD. */
export const date = (options: Extra): Field<string | null> => ({
  kind: "date",
  ...basics(options),
});

/** One of a closed list that the program itself gives a meaning to. */
export const choice = <const O extends readonly Option[]>(
  options: Extra & { options: O },
): Field<O[number]["id"] | null> => ({ kind: "choice", ...basics(options) });

/** Several of a closed list. */
export const choices = <const O extends readonly Option[]>(
  options: Extra & { options: O },
): Field<readonly O[number]["id"][]> => ({ kind: "choices", ...basics(options) });

/** One word of a vocabulary, the organisation's own terms included. */
export const term = (
  options: Extra & { from: VocabularyName | readonly VocabularyName[] },
): Field<string | null> => {
  const { from, ...rest } = options;
  return { kind: "term", vocabularies: typeof from === "string" ? [from] : from, ...basics(rest) };
};

/** Several words of a vocabulary, in the order given. */
export const terms = (
  options: Extra & { from: VocabularyName | readonly VocabularyName[] },
): Field<readonly string[]> => {
  const { from, ...rest } = options;
  return { kind: "terms", vocabularies: typeof from === "string" ? [from] : from, ...basics(rest) };
};

/** A country, ISO 3166-1 alpha-2. */
export const country = (options: Extra): Field<string | null> => ({
  kind: "country",
  ...basics(options),
});

/** Countries; an empty list says "none". */
export const countries = (options: Extra): Field<readonly string[]> => ({
  kind: "countries",
  unknownAllowed: false,
  ...basics(options),
});

/** Countries where not knowing (`null`) differs from none (`[]`). */
export const countriesOrUnknown = (options: Extra): Field<readonly string[] | null> => ({
  kind: "countries",
  unknownAllowed: true,
  ...basics(options),
});

/** The id of one record or identified part. */
export const ref = (options: Extra & { to: RefTarget }): Field<string | null> => ({
  kind: "ref",
  ...basics(options),
});

/** Ids of records or identified parts, in the order given. */
export const refs = (options: Extra & { to: RefTarget }): Field<readonly string[]> => ({
  kind: "refs",
  ...basics(options),
});

/** A list of short texts in no particular language. */
export const texts = (
  options: Extra & { max?: number; format?: TextFormat },
): Field<readonly string[]> => ({
  kind: "texts",
  max: 500,
  ...basics(options),
});

/** Fields that belong together; `null` while none of them is said. */
export const group = <F extends Fields>(
  options: Extra & { fields: F },
): Field<ValuesOf<F> | null> => ({
  kind: "group",
  ...basics(options),
});

/** A list of values without an identity of their own (laws, phases, sources). */
export const rows = <F extends Fields>(
  options: Extra & { fields: F },
): Field<readonly ValuesOf<F>[]> => ({
  kind: "rows",
  ...basics(options),
});

/** Child records with an id others can refer to (purposes, grounds, involvements). */
export const parts = <F extends Fields>(
  options: Extra & { part: RefTarget; fields: F },
): Field<readonly (ValuesOf<F> & { readonly id: string })[]> => ({
  kind: "parts",
  ...basics(options),
});
