"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useLocale } from "#components/i18n/locale-context.tsx";
import { titlesQuery, vocabulariesQuery } from "#queries/words.ts";
import { makeNames, type Names } from "./names.ts";

const NamesContext = createContext<Names>(makeNames(undefined, undefined, "en"));

/** Loads what everything is called, once for all screens. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { data: vocabularies } = useQuery(vocabulariesQuery());
  const { data: titles } = useQuery(titlesQuery());
  const names = useMemo(
    () => makeNames(vocabularies, titles, locale),
    [vocabularies, titles, locale],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** What ids are called, in the language of the interface. */
export function useNames(): Names {
  return useContext(NamesContext);
}
