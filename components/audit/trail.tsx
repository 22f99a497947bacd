"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { trailQuery } from "#queries/audit.ts";
import { collections, entityOf } from "#register/registry.ts";
import { HistoryViews } from "./history-views.tsx";
import { TrailList } from "./trail-list.tsx";

/** The trail of the whole register, newest first, narrowed by action, kind and time. */
export function Trail() {
  const { trail: words, list } = useTexts();
  const locale = useLocale();
  const router = useRouter();
  const search = useSearchParams();
  const get = (name: string) => search.get(name) ?? "";
  const entries = useInfiniteQuery(
    trailQuery({
      action: get("action"),
      entity: get("entity"),
      from: get("from"),
      to: get("to"),
    }),
  );
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const total = entries.data?.pages[0]?.total;

  const set = (name: string) => (value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
    router.replace(`/audit?${next}`, { scroll: false });
  };

  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <HistoryViews />
      <search className="grid gap-3 sm:flex sm:flex-wrap" data-print="no">
        <Select
          id="action"
          label={words.action}
          empty={list.any}
          value={get("action") || null}
          options={Object.entries(words.actions).map(([id, label]) => ({ id, label }))}
          onChange={set("action")}
        />
        <Select
          id="entity"
          label={words.entity}
          empty={list.any}
          value={get("entity") || null}
          options={collections.map((collection) => {
            const { name, label } = entityOf(collection);
            return { id: name, label: label[locale] };
          })}
          onChange={set("entity")}
        />
        <DateField id="from" label={words.from} value={get("from")} onChange={set("from")} />
        <DateField id="to" label={words.to} value={get("to")} onChange={set("to")} />
      </search>
      <p aria-live="polite" className="numeric py-2 text-[0.8125rem] text-muted">
        {total === undefined ? "\u00a0" : words.total(total)}
      </p>
      {entries.isPending && <Skeleton />}
      {entries.isError && <ErrorState error={entries.error} onRetry={() => entries.refetch()} />}
      {entries.isSuccess && items.length === 0 && <EmptyState title={list.nothingFound} />}
      <div className="max-w-4xl border-t border-line">
        <TrailList entries={items} />
      </div>
      {entries.hasNextPage && (
        <div className="pt-4">
          <Button isPending={entries.isFetchingNextPage} onPress={() => entries.fetchNextPage()}>
            {list.more(items.length, total ?? items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
