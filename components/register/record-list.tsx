"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { recordsQuery } from "#queries/records.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { ListFilters } from "./list-filters.tsx";
import { filterKinds, isNarrowed, listRequestOf } from "./list-state.ts";
import { AllNames } from "./names-context.tsx";
import { RecordTable } from "./record-table.tsx";
import { subjectOfNew } from "./subject.ts";

/** The list of any collection: search, filters, sort and pages, all of it in the address. */
export function RecordList({ collection }: { collection: Collection }) {
  const { list } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const router = useRouter();
  const search = useSearchParams();
  const entity = entityOf(collection);
  const wanted = listRequestOf(collection, search);
  const records = useInfiniteQuery(recordsQuery(collection, wanted));
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  const total = records.data?.pages[0]?.total;

  const set = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    // Not `push`: each letter of a search is no step of the history.
    router.replace(query === "" ? `/register/${collection}` : `/register/${collection}?${query}`, {
      scroll: false,
    });
  };

  const add = can("record.create", subjectOfNew(collection, person)) ? (
    <ButtonLink href={`/register/${collection}/new`} variant="primary">
      <Icon name="plus" />
      {list.add(entity.label[locale])}
    </ButtonLink>
  ) : undefined;

  return (
    <>
      <PageHeader title={entity.plural[locale]} lead={entity.purpose[locale]} actions={add} />
      <AllNames collection={collection} kinds={filterKinds(collection)}>
        <ListFilters collection={collection} wanted={wanted} onChange={set} />
      </AllNames>
      <p aria-live="polite" className="numeric py-2 text-[0.8125rem] text-muted">
        {total === undefined ? "\u00a0" : list.total(total)}
      </p>
      {records.isPending && <Skeleton />}
      {records.isError && <ErrorState error={records.error} onRetry={() => records.refetch()} />}
      {records.isSuccess && items.length === 0 && (
        <EmptyState
          title={isNarrowed(wanted) ? list.nothingFound : list.empty(entity.plural[locale])}
          action={
            isNarrowed(wanted) ? (
              <ButtonLink href={`/register/${collection}`}>{list.clear}</ButtonLink>
            ) : (
              add
            )
          }
        >
          {isNarrowed(wanted) ? list.nothingFoundHelp : entity.purpose[locale]}
        </EmptyState>
      )}
      {items.length > 0 && (
        <RecordTable
          collection={collection}
          records={items}
          sort={wanted.sort ?? "title"}
          onSort={(sort) => set({ sort })}
        />
      )}
      {records.hasNextPage && (
        <div className="pt-4">
          <Button isPending={records.isFetchingNextPage} onPress={() => records.fetchNextPage()}>
            {list.more(items.length, total ?? items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
