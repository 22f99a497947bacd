"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useLocale } from "#components/i18n/locale-context.tsx";
import { type Titles, titlesQuery, vocabulariesQuery } from "#queries/words.ts";
import type { Fields, RefTarget } from "#register/field.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { kindsReferredTo, makeNames, type Names } from "./names.ts";
import { ownParts, withOwnParts } from "./own-parts.ts";

const NamesContext = createContext<Names>(makeNames(undefined, undefined, "en"));

type ProviderProps = {
  /** What the screen mentions; a form asks for more (`AllNames`). */
  titles: Titles;
  children: ReactNode;
};

/** Tells everything below it what the words of vocabularies and the records of this screen are called. */
export function NamesProvider({ titles, children }: ProviderProps) {
  const locale = useLocale();
  const { data: vocabularies } = useQuery(vocabulariesQuery());
  const names = useMemo(
    () => makeNames(vocabularies, titles, locale),
    [vocabularies, titles, locale],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}

type AllProps = {
  collection: Collection;
  /** Only these kinds; left out: all that its records refer to. */
  kinds?: readonly RefTarget[];
  children: ReactNode;
};

/** Adds everything that records of a collection may refer to, for what lets people choose. */
export function AllNames({ collection, kinds = kindsReferredTo(collection), children }: AllProps) {
  const some = useNames();
  const { data: titles } = useQuery({ ...titlesQuery(kinds), enabled: kinds.length > 0 });
  const names = useMemo(() => some.with(titles), [some, titles]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

const everyKind = collections.map((collection) => entityOf(collection).name);

/** Adds the names of all records, for a screen that may mention any. */
export function AllRecordNames({ children }: { children: ReactNode }) {
  const some = useNames();
  const { data: titles } = useQuery(titlesQuery(everyKind));
  const names = useMemo(() => some.with(titles), [some, titles]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

type RecordProps = {
  fields: Fields;
  record: Readonly<Record<string, unknown>>;
  children: ReactNode;
};

/** Adds the parts of one record, for what shows that record. */
export function RecordNames({ fields, record, children }: RecordProps) {
  const locale = useLocale();
  const some = useNames();
  const names = useMemo(
    () => withOwnParts(some, ownParts(fields, record, some, locale)),
    [some, fields, record, locale],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** What ids are called, in the language of the interface. */
export function useNames(): Names {
  return useContext(NamesContext);
}
