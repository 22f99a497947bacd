"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Select } from "#components/ui/select.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { ImportChoice, ImportReport, ImportTable } from "#queries/imports.ts";
import { type ImportedCollection, importedCollections } from "#register/imported-collections.ts";
import { isLocale, locales } from "#register/locale.ts";

type Props = {
  report: ImportReport;
  table: ImportTable;
  choice: ImportChoice;
  onChoose: (choice: ImportChoice) => void;
};

/** How the table of a file was understood, to be corrected; each correction is tried at once. */
export function TableMatching({ choice, onChoose, report, table }: Props) {
  const { imports: words, languages } = useTexts();
  const locale = useLocale();
  const { collection, columns, headings, sheet, targets } = table;
  const chosen = {
    ...choice,
    sheet,
    headings,
    as: collection,
    columns: columns.map(({ target }) => target),
  };
  const options = targets
    .map(({ id, label }) => ({ id, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <section aria-labelledby="matching" className="grid gap-4">
      <div>
        <h2 id="matching" className="text-lg font-semibold">
          {words.table}
        </h2>
        <p className="max-w-prose text-muted">{words.tableHelp}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          id="sheet"
          label={words.sheet}
          empty={sheet}
          value={sheet}
          options={report.sheets.map((id) => ({ id, label: id }))}
          onChange={(id) => id !== null && onChoose({ locale: report.locale, sheet: id })}
        />
        <Select
          id="each"
          label={words.each}
          empty={words.kinds[collection]}
          value={collection}
          options={importedCollections.map((id) => ({ id, label: words.kinds[id] }))}
          onChange={(id) =>
            id !== null && onChoose({ locale: report.locale, sheet, as: id as ImportedCollection })
          }
        />
        <Select
          id="texts"
          label={words.language}
          empty={languages[report.locale]}
          value={report.locale}
          options={locales.map((id) => ({ id, label: languages[id] }))}
          onChange={(id) => id !== null && isLocale(id) && onChoose({ ...chosen, locale: id })}
        />
      </div>
      <Table caption={words.table}>
        <thead>
          <tr>
            <HeadCell>{words.column}</HeadCell>
            <HeadCell>{words.heading}</HeadCell>
            <HeadCell>{words.sample}</HeadCell>
            <HeadCell>{words.about}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, heading, sample, target }, index) => (
            <tr key={column}>
              <Cell className="numeric">{column}</Cell>
              <Cell className="max-w-64 break-words">{heading}</Cell>
              <Cell className="max-w-64 break-words text-muted">{sample}</Cell>
              <Cell>
                <select
                  className="control min-w-48"
                  aria-label={words.aboutColumn(column, heading)}
                  value={target ?? ""}
                  onChange={(event) =>
                    onChoose({
                      ...chosen,
                      locale: report.locale,
                      columns: chosen.columns.with(
                        index,
                        event.target.value === "" ? null : event.target.value,
                      ),
                    })
                  }
                >
                  <option value="">{words.leftOut}</option>
                  {options.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
