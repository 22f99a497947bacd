"use client";

import { createContext, type ReactNode, useContext } from "react";
import { I18nProvider } from "react-aria-components";
import type { Locale } from "#register/locale.ts";
import { type Texts, texts } from "./texts.ts";

const LocaleContext = createContext<Locale>("en");

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/** Sets the language of everything below it. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleContext value={locale}>
      <I18nProvider locale={tags[locale]}>{children}</I18nProvider>
    </LocaleContext>
  );
}

/** The language of the interface. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of the interface in its language. */
export function useTexts(): Texts {
  return texts(useContext(LocaleContext));
}
