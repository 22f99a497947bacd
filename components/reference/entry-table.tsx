import { type ReferenceEntry, standingOn } from "#checks/reference/reference.ts";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { changeHref, isChangeable } from "./term-form.ts";

type Props = {
  caption: string;
  entries: readonly ReferenceEntry[];
  /** The day (YYYY-MM-DD) for which it is said what is in force. */
  today: string;
  mayChange: boolean;
};

const tones: Readonly<Record<ReturnType<typeof standingOn>, Tone>> = {
  "in force": "done",
  "to come": "neutral",
  ended: "warning",
};

/** Decisions or countries with the days between which they hold, and where it is written. */
export function EntryTable({ caption, entries, today, mayChange }: Props) {
  const { reference: words } = useTexts();
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <HeadCell>{words.country}</HeadCell>
          <HeadCell>{words.period}</HeadCell>
          <HeadCell>{words.source}</HeadCell>
          {mayChange && (
            <HeadCell>
              <span className="sr-only">{words.change}</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.termId ?? entry.id} entry={entry} today={today} mayChange={mayChange} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  entry,
  today,
  mayChange,
}: { entry: ReferenceEntry } & Omit<Props, "caption" | "entries">) {
  const { reference: words } = useTexts();
  const locale = useLocale();
  const { isLimited, label, source, termId } = entry;
  const standing = standingOn(entry, today);
  return (
    <tr>
      <Cell className="min-w-48">
        {label[locale]}
        {termId !== null && <span className="text-muted"> · {words.own}</span>}
        {isLimited && <span className="block text-[0.8125rem] text-muted">{words.limited}</span>}
      </Cell>
      <Cell label={words.period} className="numeric">
        <Badge tone={tones[standing]}>{words.standings[standing]}</Badge> <Days entry={entry} />
      </Cell>
      <Cell label={words.source}>
        {source?.startsWith("https://") ? (
          <a className="break-all text-accent underline" href={source} rel="noreferrer">
            {source}
          </a>
        ) : (
          source
        )}
      </Cell>
      {mayChange && (
        <Cell>
          {isChangeable(entry) && (
            <Link href={changeHref(entry)} aria-label={words.changeOf(label[locale])}>
              {words.change}
            </Link>
          )}
        </Cell>
      )}
    </tr>
  );
}

function Days({ entry: { validFrom, validUntil } }: { entry: ReferenceEntry }) {
  const { reference: words } = useTexts();
  const locale = useLocale();
  const days = [
    ...(validFrom === null ? [] : [words.since(formatDate(validFrom, locale))]),
    ...(validUntil === null ? [] : [words.until(formatDate(validUntil, locale))]),
  ];
  return <>{days.length === 0 ? words.always : days.join(", ")}</>;
}
