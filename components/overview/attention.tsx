"use client";

import { useQuery } from "@tanstack/react-query";
import { FindingCounts } from "#components/findings/finding-counts.tsx";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref, recordHref } from "#components/register/record-href.ts";
import { usePast } from "#components/time/as-of-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Overview, type OverviewFindings, overviewFindingsQuery } from "#queries/overview.ts";
import { textInAny } from "#register/locale.ts";
import { Block } from "./block.tsx";

/** What needs somebody now: errors of the checks, activities to approve, reviews that are due. */
export function Attention({ overview }: { overview: Overview }) {
  const { overview: words } = useTexts();
  const locale = useLocale();
  const lines = [
    ...overview.inReview.map((line) => ({ ...line, what: words.waiting })),
    ...overview.reviewsDue.map((line) => ({
      ...line,
      what: words.reviewDue(formatDate(line.nextReviewAt ?? "", locale)),
    })),
  ];
  return (
    <Block id="attention" title={words.attention}>
      <Errors />
      {lines.length === 0 && <p className="py-2 text-muted">{words.nothingWaits}</p>}
      <ul>
        {lines.slice(0, mostLines).map((line) => (
          <li
            key={`${line.id} ${line.what}`}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <Link href={recordHref("activities", line.id)}>
              {textInAny(line.name, locale) ?? line.reference}
            </Link>
            <span className="text-muted">{line.what}</span>
          </li>
        ))}
      </ul>
      {lines.length > mostLines && (
        <Link href="/register/activities?state=in_review">
          {words.more(lines.length - mostLines)}
        </Link>
      )}
    </Block>
  );
}

/** More could not be taken in at a glance. */
const mostLines = 8;

function Errors() {
  const { overview: words } = useTexts();
  const { data } = useQuery(overviewFindingsQuery());
  // A line of its height, so that nothing jumps when it comes.
  if (data === undefined) return <p className="py-1 text-muted">{words.checking}</p>;
  const { error } = data.counts;
  return (
    <>
      <FindingCounts />
      <ul>
        {data.first.map((one) => (
          <ErrorLine key={`${one.rule} ${one.record.id} ${one.pointer}`} error={one} />
        ))}
      </ul>
      {error > data.first.length && (
        <Link href="/findings?severity=error">{words.more(error - data.first.length)}</Link>
      )}
    </>
  );
}

function ErrorLine({ error }: { error: OverviewFindings["first"][number] }) {
  const { article } = useTexts();
  const isPast = usePast() !== null;
  const { collection, id, title } = error.record;
  return (
    <li className="border-t border-line py-2">
      <Link href={isPast ? recordHref(collection, id) : fieldHref(collection, id, error.pointer)}>
        {title}
      </Link>
      <span className="block">{error.message}</span>
      <span className="block text-xs text-muted">{article(error.article)}</span>
    </li>
  );
}
