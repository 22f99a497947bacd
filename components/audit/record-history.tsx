"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { subjectOf } from "#components/register/subject.ts";
import { useCan } from "#components/shell/session-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { atInstant } from "#queries/as-of.ts";
import { type AnyRecord, type HistoryEntry, historyQuery } from "#queries/records.ts";
import { operator } from "#access/roles.ts";
import { trailActions } from "#access/trail-actions.ts";
import type { Collection } from "#register/registry.ts";
import { BringBackDialog } from "./bring-back-dialog.tsx";
import { Differences } from "./differences.tsx";
import { versionsHref } from "./versions-href.ts";

type Props = { collection: Collection; record: AnyRecord };

/** Every change of a record, newest first: who, when, why, what was before and after, and the way back to it. */
export function RecordHistory({ collection, record }: Props) {
  const { record: words, time } = useTexts();
  const history = useInfiniteQuery(historyQuery(collection, record.id));
  const [wanted, setWanted] = useState<HistoryEntry | null>(null);
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  const total = history.data?.pages[0]?.total ?? 0;
  return (
    <section id="history" className="scroll-mt-16 border-t border-line pt-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">{words.history}</h2>
        {total > 1 && (
          <Link href={versionsHref(collection, record.id)} data-print="no">
            {time.versions.compare}
          </Link>
        )}
      </div>
      {history.isPending && <Skeleton lines={3} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => history.refetch()} />}
      <ol>
        {items.map((entry) => (
          <li key={entry.seq} className="border-t border-line py-2 first:border-t-0">
            <Entry
              collection={collection}
              record={record}
              entry={entry}
              onBringBack={() => setWanted(entry)}
            />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isPending={history.isFetchingNextPage} onPress={() => history.fetchNextPage()}>
          {time.versions.more(items.length, total)}
        </Button>
      )}
      {wanted !== null && (
        <BringBackDialog
          collection={collection}
          record={record}
          earlier={wanted.version}
          onClose={() => setWanted(null)}
        />
      )}
    </section>
  );
}

type EntryProps = Props & { entry: HistoryEntry; onBringBack: () => void };

function Entry({ collection, record, entry, onBringBack }: EntryProps) {
  const { record: words, trail, time } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { versions } = time;
  const isEarlier = entry.version < record.version && !entry.erased;
  const line = (
    <>
      <Instant at={entry.at} /> ·{" "}
      {entry.actorName === operator.id ? trail.operator : entry.actorName} ·{" "}
      {trailActions[entry.action][locale]}
      {" · "}
      <span className="numeric">{words.version(entry.version)}</span>
    </>
  );
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        {entry.changes.length === 0 ? (
          <p>{line}</p>
        ) : (
          <details className="min-w-0 flex-1">
            <summary>
              {line} · {words.changes(entry.changes.length)}
            </summary>
            <div className="mt-2 border-l-2 border-line pl-4">
              <Differences collection={collection} changes={entry.changes} />
            </div>
          </details>
        )}
        {isEarlier && (
          <p data-print="no" className="flex flex-wrap gap-x-4">
            {/* Loaded anew: past and present never share a page. */}
            <a
              href={atInstant(recordHref(collection, record.id), entry.at)}
              className="text-accent underline underline-offset-2"
            >
              {versions.show}
              <span className="sr-only"> ({words.version(entry.version)})</span>
            </a>
            <Link href={versionsHref(collection, record.id, entry.version, record.version)}>
              {versions.withPresent}
              <span className="sr-only"> ({words.version(entry.version)})</span>
            </Link>
            {can("record.update", subjectOf(collection, record)) && record.archivedAt === null && (
              <Button variant="quiet" size="small" onPress={onBringBack}>
                {versions.bring}
                <span className="sr-only">{words.version(entry.version)}</span>
              </Button>
            )}
          </p>
        )}
      </div>
      {entry.erased && <p className="text-muted">{versions.erased}</p>}
      {entry.reason !== null && <p className="text-muted">{trail.reason(entry.reason)}</p>}
    </>
  );
}
