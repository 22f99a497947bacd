import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { classes } from "#components/ui/classes.ts";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type ReferenceEntry, type Standing, standingOn } from "#register/reference/entry.ts";
import { changeHref } from "./term-form.ts";

type Props<E extends ReferenceEntry> = {
  caption: string;
  /** What the entries are, at the head of their names. */
  heading: string;
  entries: readonly E[];
  /** What else is to be said of an entry below its name. */
  noteOf?: (entry: E) => string | null;
  /** Whether the register can say something else of an entry; all of them where it is left out. */
  isChangeable?: (entry: E) => boolean;
  /** The day (YYYY-MM-DD) for which it is said what is in force. */
  today: string;
  mayChange: boolean;
};

const tones: Readonly<Record<Standing, Tone>> = {
  "in force": "done",
  "to come": "neutral",
  ended: "warning",
};

/** Decisions, countries or safeguards with the days between which they hold, and where it is written. */
export function EntryTable<E extends ReferenceEntry>({
  caption,
  heading,
  entries,
  noteOf = () => null,
  isChangeable = () => true,
  today,
  mayChange,
}: Props<E>) {
  const { reference: words } = useTexts();
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <HeadCell>{heading}</HeadCell>
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
          <Row
            key={entry.termId ?? entry.id}
            entry={entry}
            note={noteOf(entry)}
            today={today}
            mayChange={mayChange}
            isChangeable={isChangeable(entry)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = {
  entry: ReferenceEntry;
  note: string | null;
  today: string;
  mayChange: boolean;
  isChangeable: boolean;
};

function Row({ entry, note, today, mayChange, isChangeable }: RowProps) {
  const { reference: words } = useTexts();
  const locale = useLocale();
  const { label, termId } = entry;
  const standing = standingOn(entry, today);
  return (
    <tr>
      <Cell className="min-w-48">
        {label[locale]}
        {termId !== null && <span className="text-muted"> · {words.own}</span>}
        {note !== null && <span className="block text-[0.8125rem] text-muted">{note}</span>}
      </Cell>
      <Cell label={words.period} className="numeric">
        <Badge tone={tones[standing]}>{words.standings[standing]}</Badge> <Days entry={entry} />
      </Cell>
      <Cell label={words.source}>
        <Source entry={entry} />
      </Cell>
      {mayChange && (
        <Cell>
          {isChangeable && (
            <Link href={changeHref(entry)} aria-label={words.changeOf(label[locale])}>
              {words.change}
            </Link>
          )}
        </Cell>
      )}
    </tr>
  );
}

/** The text an entry stands in, led to where its address is known. */
function Source({ entry: { citation, url } }: { entry: ReferenceEntry }) {
  const locale = useLocale();
  if (url === null) return citation?.[locale] ?? null;
  return (
    <a
      className={classes("text-accent underline", citation === null && "break-all")}
      href={url}
      rel="noreferrer"
    >
      {citation?.[locale] ?? url}
    </a>
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
