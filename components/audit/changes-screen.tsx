"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useListAddress } from "#components/lists/use-list-address.ts";
import { AllRecordNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { daysAgo, endOfDay, localDay } from "#components/time/past-address.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState, Notice } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { type RecordChange, type RegisterChanges, registerChangesQuery } from "#queries/audit.ts";
import { collections, entityOf } from "#register/registry.ts";
import { ChangeTallies } from "./change-tallies.tsx";
import { Differences } from "./differences.tsx";
import { HistoryViews } from "./history-views.tsx";

/** What the register says on one day and did not say on another; both days stand in the address. */
export function ChangesScreen() {
  const { time } = useTexts();
  const [address, change] = useListAddress();
  const search = new URLSearchParams(address);
  const [now] = useState(() => new Date());
  const from = search.get("from") ?? daysAgo(7, now);
  const to = search.get("to") ?? "";
  const set = (name: string) => (day: string) => change({ [name]: day });
  return (
    <>
      <PageHeader title={time.changes.title} lead={time.changes.lead} />
      <HistoryViews />
      <search className="mb-4 grid gap-3 sm:flex sm:flex-wrap" data-print="no">
        <DateField
          id="from"
          label={time.changes.from}
          value={from}
          max={localDay(now)}
          onChange={set("from")}
        />
        <DateField
          id="to"
          label={time.changes.to}
          help={time.changes.toHelp}
          value={to}
          max={localDay(now)}
          onChange={set("to")}
        />
      </search>
      <Changes from={endOfDay(from, now) ?? now.toISOString()} to={endOfDay(to, now) ?? ""} />
    </>
  );
}

function Changes({ from, to }: { from: string; to: string }) {
  const { time } = useTexts();
  const { data, error, refetch } = useQuery(registerChangesQuery(from, to));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  if (data.total === 0) return <EmptyState title={time.changes.nothing} />;
  return (
    <div aria-live="polite" className="max-w-4xl">
      <Tallies changes={data} />
      {data.total > data.items.length && (
        <div className="my-4">
          <Notice>{time.changes.shown(data.items.length, data.total)}</Notice>
        </div>
      )}
      <AllRecordNames>
        {collections.map((collection) => {
          const items = data.items.filter((item) => item.collection === collection);
          return items.length === 0 ? null : (
            <Kind key={collection} collection={collection} items={items} />
          );
        })}
      </AllRecordNames>
    </div>
  );
}

function Tallies({ changes }: { changes: RegisterChanges }) {
  const { time } = useTexts();
  return (
    <>
      <p className="numeric font-medium">{time.changes.total(changes.total)}</p>
      <ChangeTallies tallies={changes.tallies} className="numeric text-muted" />
    </>
  );
}

type KindProps = { collection: RecordChange["collection"]; items: readonly RecordChange[] };

function Kind({ collection, items }: KindProps) {
  const { time, record, list } = useTexts();
  const locale = useLocale();
  return (
    <section
      aria-labelledby={`kind-${collection}`}
      className="mt-6 border-t border-line-strong pt-3"
    >
      <h2 id={`kind-${collection}`} className="mb-2 text-base font-semibold">
        {entityOf(collection).plural[locale]}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-t border-line py-2 first:border-t-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link href={recordHref(collection, item.id)}>{item.title || list.untitled}</Link>
              <Badge tone={item.kind === "added" ? "done" : "neutral"}>
                {time.changes[item.kind]}
              </Badge>
            </p>
            {item.differences.length > 0 && (
              <details>
                <summary className="text-muted">{record.changes(item.differences.length)}</summary>
                <div className="mt-2 border-l-2 border-line pl-4">
                  <Differences collection={collection} changes={item.differences} />
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
