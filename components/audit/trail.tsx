"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useListAddress } from "#components/lists/use-list-address.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { type TrailRequest, trailFilters, trailQuery } from "#queries/audit.ts";
import { HistoryViews } from "./history-views.tsx";
import { SignedPanel } from "./signed-panel.tsx";
import { TrailFilters } from "./trail-filters.tsx";
import { TrailList } from "./trail-list.tsx";

/** The trail of the whole register in words, newest first, narrowed as its address says, and its signature. */
export function Trail() {
  const { trail: words } = useTexts();
  const [address, change] = useListAddress();
  const search = new URLSearchParams(address);
  const wanted: TrailRequest = Object.fromEntries(
    trailFilters.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === "" ? [] : [[name, value]];
    }),
  );
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <HistoryViews />
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <TrailFilters wanted={wanted} onChange={(filter, value) => change({ [filter]: value })} />
          <Entries wanted={wanted} />
        </div>
        <SignedPanel />
      </div>
    </>
  );
}

function Entries({ wanted }: { wanted: TrailRequest }) {
  const { trail: words, list } = useTexts();
  const entries = useInfiniteQuery(trailQuery(wanted));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const total = entries.data?.pages[0]?.total;
  const isSearch = wanted.q !== undefined;
  const counted = () => {
    if (total === undefined) return "\u00a0";
    if (!isSearch) return words.total(total);
    return entries.hasNextPage ? words.foundSoFar(items.length) : words.found(items.length);
  };
  return (
    <>
      <p aria-live="polite" className="numeric py-2 text-[0.8125rem] text-muted">
        {counted()}
      </p>
      {entries.isPending && <Skeleton />}
      {entries.isError && <ErrorState error={entries.error} onRetry={() => entries.refetch()} />}
      {entries.isSuccess && items.length === 0 && !entries.hasNextPage && (
        <EmptyState title={list.nothingFound} />
      )}
      {items.length > 0 && (
        <div className="border-t border-line">
          <TrailList entries={items} />
        </div>
      )}
      {entries.hasNextPage && (
        <div className="pt-4">
          <Button isPending={entries.isFetchingNextPage} onPress={() => entries.fetchNextPage()}>
            {isSearch ? words.older : list.more(items.length, total ?? items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
