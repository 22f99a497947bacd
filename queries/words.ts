import type { RefTarget } from "#register/field.ts";
import type { Bilingual, Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery } from "./api-query.ts";

export type Word = Bilingual & {
  readonly id: string;
  readonly groupLabel?: Bilingual;
  /** For those who choose it; no part of what the public reads. */
  readonly note?: Bilingual;
  /** The built-in word of which it says something else: records go on naming that one. */
  readonly replaces?: string;
};

/** Vocabulary → its words, the organisation's own included. */
export type Vocabularies = { readonly [vocabulary: string]: readonly Word[] };

/** The words every field of vocabulary kind chooses from. */
export const vocabulariesQuery = () =>
  apiQuery<Vocabularies>("/api/v1/vocabularies", { staleTime: 60_000 });

export type Title = {
  readonly id: string;
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
  readonly archived?: boolean;
};

/** An identified part of a record, with the record that holds it and its place there. */
export type PartPlace = {
  readonly id: string;
  readonly part: RefTarget;
  readonly collection: Collection;
  readonly recordId: string;
  readonly pointer: string;
  readonly titles: Title["titles"];
};

/** The names of records and of the parts they hold, to show a reference as what it points to. */
export type Titles = {
  readonly collections: { readonly [C in Collection]?: readonly Title[] };
  readonly parts: readonly PartPlace[];
};

/** The address of the names of everything of some kinds that has one of these ids. */
export const titlesPath = (kinds: readonly RefTarget[], ids: readonly string[]) =>
  `/api/v1/titles?kinds=${kinds.join(",")}&ids=${ids.join(",")}`;

/** The names of everything of some kinds. */
export const titlesQuery = (kinds: readonly RefTarget[]) =>
  apiQuery<Titles>(`/api/v1/titles?kinds=${kinds.join(",")}`, { staleTime: 30_000 });
