"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { exportFormats, exportHref } from "#queries/register-document.ts";
import { isLocale, locales } from "#register/locale.ts";

/** Takes the register away as a file, and brings one in. */
export function ExportsScreen() {
  const { exports: words, languages } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const [language, setLanguage] = useState(locale);
  const [day, setDay] = useState("");
  const past = usePast();
  // A day means the register as it stood at its end; in the past it is the instant that is shown.
  const asOf = past?.asOf ?? (day === "" ? "" : `${day}T23:59:59.999Z`);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <section aria-labelledby="export" className="max-w-3xl">
        <h2 id="export" className="mb-3 text-lg font-semibold">
          {words.take}
        </h2>
        <div className="mb-4 grid gap-4 sm:grid-cols-2">
          <Select
            id="language"
            label={words.language}
            empty={languages[locale]}
            value={language}
            options={locales.map((id) => ({ id, label: languages[id] }))}
            onChange={(id) => setLanguage(id !== null && isLocale(id) ? id : locale)}
          />
          {past === null && (
            <DateField
              id="asOf"
              label={words.asOf}
              help={words.asOfHelp}
              value={day}
              onChange={setDay}
            />
          )}
        </div>
        <ul>
          {exportFormats.map((format) => (
            <li
              key={format}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3"
            >
              <div className="min-w-0 flex-1">
                <p className="font-medium">{words.formats[format].name}</p>
                <p className="text-muted">{words.formats[format].use}</p>
              </div>
              <a
                href={exportHref(format, language, asOf)}
                download
                className={buttonClasses("secondary")}
              >
                {words.download}
                <span className="sr-only">{words.formats[format].name}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {can("register.import") && (
        <p className="mt-8">
          <Link href="/imports">{words.toImport}</Link>
        </p>
      )}
    </>
  );
}
