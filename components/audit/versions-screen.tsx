"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { formatInstant } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { useHref } from "#components/time/as-of-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { historyQuery, recordQuery, versionQuery } from "#queries/records.ts";
import { compareRecords } from "#register/compare.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { Differences } from "./differences.tsx";
import { versionsHref } from "./versions-href.ts";

/** Two versions of a record side by side, in words; which two stands in the address. */
export function VersionsScreen({ collection, id }: { collection: Collection; id: string }) {
  const { time, list, record: words } = useTexts();
  const { versions } = time;
  const locale = useLocale();
  const router = useRouter();
  const href = useHref();
  const search = useSearchParams();
  const record = useQuery(recordQuery(collection, id));
  const history = useInfiniteQuery(historyQuery(collection, id));
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = record.data?.version ?? 1;
  const [from, to] = [numberIn(search, "from", newest - 1), numberIn(search, "to", newest)];
  if (record.isError) return <ErrorState error={record.error} onRetry={() => record.refetch()} />;
  if (record.data === undefined) return <Skeleton lines={12} />;
  const entity = entityOf(collection);
  const title = entity.title(record.data, locale) || list.untitled;
  const options = entries.map((entry) => ({
    id: String(entry.version),
    label: versions.pick(entry.version, formatInstant(entry.at, locale), entry.actorName),
  }));
  const show = (one: number, other: number) =>
    router.replace(href(versionsHref(collection, id, one, other)), { scroll: false });
  return (
    <>
      <PageHeader
        title={versions.title(title)}
        lead={versions.lead}
        crumbs={[
          { href: `/register/${collection}`, label: entity.plural[locale] },
          { href: recordHref(collection, id), label: title },
        ]}
      />
      <div className="mb-6 grid max-w-4xl gap-4 sm:grid-cols-2" data-print="no">
        <Select
          id="from"
          label={versions.earlier}
          empty={words.version(from)}
          options={options}
          value={String(from)}
          onChange={(value) => value !== null && show(Number(value), to)}
        />
        <Select
          id="to"
          label={versions.later}
          empty={words.version(to)}
          options={options}
          value={String(to)}
          onChange={(value) => value !== null && show(from, Number(value))}
        />
        {history.hasNextPage && (
          <Button isPending={history.isFetchingNextPage} onPress={() => history.fetchNextPage()}>
            {versions.more(entries.length, history.data?.pages[0]?.total ?? entries.length)}
          </Button>
        )}
      </div>
      <Comparison collection={collection} id={id} from={from} to={to} />
    </>
  );
}

type ComparisonProps = { collection: Collection; id: string; from: number; to: number };

function Comparison({ collection, id, from, to }: ComparisonProps) {
  const { time, record: words } = useTexts();
  const before = useQuery(versionQuery(collection, id, from));
  const after = useQuery(versionQuery(collection, id, to));
  const error = before.error ?? after.error;
  if (error !== null) return <ErrorState error={error} />;
  if (before.data === undefined || after.data === undefined) return <Skeleton lines={8} />;
  const changes = compareRecords(collection, before.data, after.data);
  return (
    <section aria-live="polite" className="max-w-4xl">
      <p className="numeric mb-4 text-muted">{words.changes(changes.length)}</p>
      {changes.length === 0 ? (
        <EmptyState title={time.versions.nothing} />
      ) : (
        <Differences
          collection={collection}
          changes={changes}
          titles={{ before: words.version(from), after: words.version(to) }}
        />
      )}
    </section>
  );
}

function numberIn(
  search: { readonly get: (name: string) => string | null },
  name: string,
  otherwise: number,
): number {
  const number = Number(search.get(name) ?? otherwise);
  return Number.isInteger(number) && number >= 1 ? number : Math.max(1, otherwise);
}
