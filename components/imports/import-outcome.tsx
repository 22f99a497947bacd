"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { ImportProblem, ImportReport, PlannedRow } from "#queries/imports.ts";
import { collections, entityOf } from "#register/registry.ts";

const mostShown = 200;

/** What an import did or would do: by kind of record, what is refused and why, what to know, row by row. */
export function ImportOutcome({ report }: { report: ImportReport }) {
  const { imports: words } = useTexts();
  const { beside, dryRun, refused, rows } = report;
  const all = [...rows, ...beside];
  const problems = all.flatMap((row) => row.problems);
  const remarks = all.flatMap((row) => row.remarks);
  return (
    <section aria-labelledby="outcome" className="grid gap-6">
      <h2 id="outcome" className="text-lg font-semibold">
        {dryRun ? words.outcome : words.outcomeDone}
      </h2>
      <Tallies report={report} />
      {problems.length > 0 && (
        <div className="grid gap-3">
          <Notice tone="error" title={words.problems(refused)}>
            <p>{words.problemsHelp}</p>
          </Notice>
          <Remarks caption={words.problems(refused)} about={words.problem} list={problems} />
        </div>
      )}
      {remarks.length > 0 && (
        <details>
          <summary className="cursor-pointer font-medium">{words.remarks(remarks.length)}</summary>
          <Remarks caption={words.remarks(remarks.length)} about={words.remark} list={remarks} />
        </details>
      )}
      <Rows title={words.rows} rows={rows} isDone={!dryRun} />
      <Rows title={words.beside} rows={beside} isDone={!dryRun} />
    </section>
  );
}

function Tallies({ report }: { report: ImportReport }) {
  const { imports: words } = useTexts();
  const locale = useLocale();
  const present = collections.filter((collection) => report.collections[collection] !== undefined);
  if (present.length === 0) return null;
  const names = ["created", "changed", "unchanged", "refused"] as const;
  const headings = { ...words, refused: words.refusedColumn };
  return (
    <Table caption={words.outcome}>
      <thead>
        <tr>
          <HeadCell>{words.records}</HeadCell>
          {names.map((name) => (
            <HeadCell key={name} className="text-right">
              {headings[name]}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {present.map((collection) => (
          <tr key={collection}>
            <Cell>{entityOf(collection).plural[locale]}</Cell>
            {names.map((name) => (
              <Cell key={name} className="numeric text-right">
                {report.collections[collection]?.[name] ?? 0}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Remarks({
  about,
  caption,
  list,
}: {
  about: string;
  caption: string;
  list: readonly ImportProblem[];
}) {
  const { imports: words } = useTexts();
  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            <HeadCell>{words.sheetAndRow}</HeadCell>
            <HeadCell>{words.column}</HeadCell>
            <HeadCell>{about}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, mostShown).map(({ code, column, detail, heading, row, sheet }) => (
            <tr key={`${sheet} ${row} ${column} ${code} ${detail}`}>
              <Cell className="numeric whitespace-nowrap">
                {row === 0 ? sheet : `${sheet}, ${row}`}
              </Cell>
              <Cell>
                {[column, heading].filter((part) => part !== null && part !== "").join(" · ")}
              </Cell>
              <Cell>{detail}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {list.length > mostShown && (
        <p className="text-muted">{words.shown(mostShown, list.length)}</p>
      )}
    </>
  );
}

const tones: Readonly<Record<PlannedRow["outcome"], Tone>> = {
  create: "done",
  change: "accent",
  same: "neutral",
  refused: "error",
};

function Rows({
  isDone,
  rows,
  title,
}: {
  isDone: boolean;
  rows: readonly PlannedRow[];
  title: string;
}) {
  const { imports: words, list } = useTexts();
  const locale = useLocale();
  const shown = rows.filter(({ id }) => id !== null || !isDone).slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <Table caption={title}>
        <thead>
          <tr>
            <HeadCell>{words.sheetAndRow}</HeadCell>
            <HeadCell>{words.records}</HeadCell>
            <HeadCell>{words.name}</HeadCell>
            <HeadCell>{words.becomes}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ collection, id, outcome, place, title: name }) => (
            <tr key={`${place.sheet} ${place.row} ${collection} ${id}`}>
              <Cell className="numeric whitespace-nowrap">{`${place.sheet}, ${place.row}`}</Cell>
              <Cell>{entityOf(collection).label[locale]}</Cell>
              <Cell>
                {isDone && id !== null ? (
                  <Link href={recordHref(collection, id)}>{name || list.untitled}</Link>
                ) : (
                  name || list.untitled
                )}
              </Cell>
              <Cell>
                <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > shown.length && (
        <p className="text-muted">{words.shown(shown.length, rows.length)}</p>
      )}
    </div>
  );
}
