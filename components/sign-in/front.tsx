"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { remember } from "#components/shell/preferences.ts";
import { locales } from "#register/locale.ts";

/** The frame of what is seen before signing in: the name, one form, the language. */
export function Front({ title, children }: { title: string; children: ReactNode }) {
  const { front, ownLanguages } = useTexts();
  const locale = useLocale();
  const router = useRouter();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-8 px-6 py-12">
      <header>
        <p className="font-semibold">Recital</p>
        <p className="font-serif text-lg leading-7 text-muted">{front.motto}</p>
      </header>
      <div className="grid gap-4 border-t border-line-strong pt-6">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">{title}</h1>
        {children}
      </div>
      <p className="flex gap-4 text-[0.8125rem]">
        {locales.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === locale}
            className="text-muted underline aria-pressed:font-medium aria-pressed:text-ink aria-pressed:no-underline"
            onClick={() => {
              remember("locale", language);
              router.refresh();
            }}
          >
            {ownLanguages[language]}
          </button>
        ))}
      </p>
    </main>
  );
}
