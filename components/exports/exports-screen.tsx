"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { locales } from "#register/locale.ts";
import { BundleExport } from "./bundle-export.tsx";
import { useExportChoice } from "./export-choice.ts";
import { ExportGroup } from "./export-group.tsx";
import { FormatExport } from "./format-export.tsx";
import { LastExports } from "./last-exports.tsx";
import { PdfExport } from "./pdf-export.tsx";

/** Takes the register away as a file, in a language and as of a day. */
export function ExportsScreen() {
  const { exports: words } = useTexts();
  const can = useCan();
  const { asOf, day, language, set, today } = useExportChoice();
  const choice = { language, asOf };
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Choice day={day} language={language} set={set} today={today} />
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,48rem)_minmax(16rem,1fr)]">
        <div className="grid min-w-0 content-start gap-y-8">
          <ExportGroup group="read">
            <PdfExport choice={choice} />
          </ExportGroup>
          {can("audit.read") && (
            <ExportGroup group="prove">
              <BundleExport choice={choice} />
            </ExportGroup>
          )}
          <ExportGroup group="work">
            <FormatExport format="xlsx" choice={choice} />
            <FormatExport format="csv" choice={choice} />
            <FormatExport format="json" choice={choice} />
          </ExportGroup>
          <ExportGroup group="authority">
            <FormatExport format="cnil.xlsx" choice={choice} />
            <FormatExport format="cnil.ods" choice={choice} />
            <FormatExport format="ico.xlsx" choice={choice} />
          </ExportGroup>
          <ExportGroup group="exchange">
            <FormatExport format="jsonld" choice={choice} />
          </ExportGroup>
        </div>
        {can("audit.read") && <LastExports />}
      </div>
      {can("register.import") && (
        <p className="mt-8">
          <Link href="/imports">{words.toImport}</Link>
        </p>
      )}
    </>
  );
}

type ChoiceProps = Pick<ReturnType<typeof useExportChoice>, "day" | "language" | "set" | "today">;

function Choice({ day, language, set, today }: ChoiceProps) {
  const { exports: words, languages } = useTexts();
  const locale = useLocale();
  const isPast = usePast() !== null;
  return (
    <section
      aria-label={words.take}
      className="mb-8 grid max-w-3xl gap-4 rounded-sm bg-sunken p-4 sm:grid-cols-2"
    >
      <Select
        id="language"
        label={words.language}
        empty={languages[locale]}
        value={language === locale ? null : language}
        options={locales.filter((id) => id !== locale).map((id) => ({ id, label: languages[id] }))}
        onChange={(id) => set("language", id ?? "")}
      />
      {!isPast && (
        <DateField
          id="day"
          label={words.asOf}
          help={words.asOfHelp}
          value={day}
          max={today}
          onChange={(value) => set("day", value)}
        />
      )}
    </section>
  );
}
