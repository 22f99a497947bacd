"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { TrailLine } from "#components/audit/trail-line.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { lastExportsQuery } from "#queries/audit.ts";

/** What was taken away last, by whom, with the fingerprint of each file: who holds a file can find its entry. */
export function LastExports() {
  const { exports: words, trail } = useTexts();
  const { data, error, refetch } = useInfiniteQuery(lastExportsQuery());
  const items = data?.pages[0]?.items;
  return (
    <section aria-labelledby="last-exports" className="min-w-0 border-t border-line-strong pt-3">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="last-exports" className="text-base font-semibold">
          {words.last}
        </h2>
        <Link href="/audit?action=export">{trail.all}</Link>
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && items === undefined && <Skeleton lines={6} />}
      {items?.length === 0 && <p className="text-muted">{words.lastNone}</p>}
      <ol aria-live="polite">
        {items?.map((entry) => (
          <li key={entry.seq} className="border-t border-line py-2 first:border-t-0">
            <TrailLine entry={entry} />
            {entry.fileHash !== null && (
              <p className="text-xs text-muted">
                {words.hash} <code className="break-all">{entry.fileHash}</code>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
