"use client";

import { createContext, type ReactNode, use, useContext } from "react";
import { I18nProvider } from "react-aria-components";
import type { Locale } from "#register/locale.ts";
import { dictionary } from "./dictionary.ts";
import type { Texts } from "./texts.ts";

const LocaleContext = createContext<Locale>("en");
const TextsContext = createContext<Texts | null>(null);

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/** Sets the language of everything below it, which waits for the words of that language. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const texts = use(dictionary(locale));
  return (
    <LocaleContext value={locale}>
      <TextsContext value={texts}>
        <I18nProvider locale={tags[locale]}>{children}</I18nProvider>
      </TextsContext>
    </LocaleContext>
  );
}

/** The language of the interface. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of the interface in its language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("This is shown below a LocaleProvider only.");
  return texts;
}
