"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { BundleExport } from "#components/exports/bundle-export.tsx";
import { useExportChoice } from "#components/exports/export-choice.ts";
import { PdfExport } from "#components/exports/pdf-export.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Block } from "#components/overview/block.tsx";
import { Counts, Policies } from "#components/overview/overview.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { PastPicker } from "#components/time/past-picker.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { doneLastQuery } from "#queries/audit.ts";
import { overviewQuery } from "#queries/overview.ts";
import { SignedPanel } from "./signed-panel.tsx";
import { TrailList } from "./trail-list.tsx";

/** What an auditor sees on signing in: the register as of a day, the trail, its signature, and what to take away. */
export function AuditorsRoom() {
  const { trail } = useTexts();
  const { room } = trail;
  const { data, error, refetch } = useQuery(overviewQuery());
  return (
    <>
      <PageHeader title={room.title} lead={room.lead} />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <div className="grid min-w-0 content-start gap-y-10">
          <AsOf />
          {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
          {error === null && data === undefined && <Skeleton lines={8} />}
          {data !== undefined && (
            <>
              <Counts overview={data} />
              <Policies overview={data} />
            </>
          )}
          <Take />
        </div>
        <div className="grid min-w-0 content-start gap-y-10">
          <DoneLast />
          <SignedPanel />
        </div>
      </div>
    </>
  );
}

function AsOf() {
  const { trail } = useTexts();
  const { room } = trail;
  const isPast = usePast() !== null;
  return (
    <Block
      id="as-of"
      title={room.register}
      action={<Link href="/audit/compare">{room.compare}</Link>}
    >
      <p className="max-w-prose text-muted">{isPast ? room.asOfPast : room.asOf}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {!isPast && <PastPicker label={room.choose} />}
        <Link href="/findings">{room.findings}</Link>
      </div>
    </Block>
  );
}

function DoneLast() {
  const { trail, list } = useTexts();
  const { data, error, refetch } = useInfiniteQuery(doneLastQuery());
  const items = data?.pages[0]?.items;
  return (
    <Block id="done-last" title={trail.room.trail} action={<Link href="/audit">{trail.all}</Link>}>
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && items === undefined && <Skeleton lines={8} />}
      {items?.length === 0 && <p className="text-muted">{list.nothingFound}</p>}
      {items !== undefined && <TrailList entries={items} />}
    </Block>
  );
}

function Take() {
  const { trail } = useTexts();
  const choice = useExportChoice();
  return (
    <Block
      id="take"
      title={trail.room.take}
      action={<Link href="/exports">{trail.room.takeAll}</Link>}
    >
      <ul>
        <BundleExport choice={choice} />
        <PdfExport choice={choice} />
      </ul>
    </Block>
  );
}
