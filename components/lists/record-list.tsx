"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useRef } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { subjectOfNew } from "#components/register/subject.ts";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listBlockQuery } from "#queries/lists.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CsvMenu } from "./csv-menu.tsx";
import { DisplayMenu } from "./display-menu.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { densityOf, isNarrowed, listRequestOf } from "./list-address.ts";
import { ListTable } from "./list-table.tsx";
import { useListAddress } from "./use-list-address.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useRecordCode } from "./use-record-code.ts";
import { useSelection } from "./use-selection.ts";
import { ViewActions } from "./view-actions.tsx";
import { ViewsBar } from "./views-bar.tsx";

/** The list of any collection: search, filters, order, columns and views, all of it in the address. */
export function RecordList({ collection }: { collection: Collection }) {
  const { list: texts } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const router = useRouter();
  const entity = entityOf(collection);
  const [address, change] = useListAddress();
  const list = useMemo(() => listRequestOf(collection, address), [collection, address]);
  const first = useQuery({
    ...listBlockQuery(collection, list, 0),
    placeholderData: (last) => last,
  });
  const total = first.data?.total;
  const rows = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(rows, collection);

  const mayAdd = can("record.create", subjectOfNew(collection, person));
  const mayEdit = can("record.update", subjectOfNew(collection, person));
  const { toggleById } = selection;
  const keys = useMemo(
    () => ({
      search: () => search.current?.focus(),
      create: mayAdd ? () => router.push(`/register/${collection}/new`) : undefined,
      edit: mayEdit ? (id: string) => router.push(`${recordHref(collection, id)}/edit`) : undefined,
      select: toggleById,
    }),
    [collection, mayAdd, mayEdit, router, toggleById],
  );
  useListKeys(rows, keys);
  useRecordCode();

  const add = mayAdd ? (
    <ButtonLink href={`/register/${collection}/new`} variant="primary" aria-keyshortcuts="n">
      <Icon name="plus" />
      {texts.add(entity.label[locale])}
    </ButtonLink>
  ) : undefined;

  return (
    <>
      <PageHeader title={entity.plural[locale]} lead={entity.purpose[locale]} actions={add} />
      <ViewsBar collection={collection} address={address} />
      <FilterBar
        collection={collection}
        list={list}
        onChange={change}
        onSearch={(q) => change({ q }, true)}
        searchRef={search}
      >
        <DisplayMenu
          collection={collection}
          list={list}
          density={densityOf(address)}
          onChange={change}
        />
        {can("register.export") && (
          <CsvMenu collection={collection} list={list} total={total ?? 0} />
        )}
      </FilterBar>
      <div className="flex min-h-10 items-center gap-3">
        <p aria-live="polite" className="numeric text-[0.8125rem] text-muted">
          {total === undefined ? "\u00a0" : texts.total(total)}
        </p>
        <ViewActions collection={collection} address={address} />
      </div>
      {first.isPending && <Skeleton lines={12} />}
      {first.isError && <ErrorState error={first.error} onRetry={() => first.refetch()} />}
      {total === 0 && (
        <EmptyState
          title={isNarrowed(list) ? texts.nothingFound : texts.empty(entity.plural[locale])}
          action={
            isNarrowed(list) ? (
              <ButtonLink href={`/register/${collection}`}>{texts.clear}</ButtonLink>
            ) : (
              add
            )
          }
        >
          {isNarrowed(list) ? texts.nothingFoundHelp : entity.purpose[locale]}
        </EmptyState>
      )}
      <div ref={rows} aria-busy={first.isPlaceholderData}>
        {total !== undefined && total > 0 && (
          <ListTable
            collection={collection}
            list={list}
            density={densityOf(address)}
            total={total}
            onChange={change}
            selected={selection.selected}
            onSelect={selection.toggle}
            onSelectShown={selection.toggleShown}
          />
        )}
      </div>
      <BulkBar
        collection={collection}
        list={list}
        total={total ?? 0}
        selected={selection.selected}
        onSelect={selection.replace}
      />
    </>
  );
}
