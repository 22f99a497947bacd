"use client";

import { useQuery } from "@tanstack/react-query";
import { trailActions } from "#access/trail-actions.ts";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { AllRecordNames } from "#components/register/names-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { trailEntryQuery, type WholeEntry } from "#queries/audit.ts";
import { Differences } from "./differences.tsx";
import { EntryProof } from "./entry-proof.tsx";
import { Sentence } from "./sentence.tsx";
import { SignedPanel } from "./signed-panel.tsx";

/** One entry of the trail: its sentence, everything it changed, and what proves it. */
export function EntryScreen({ seq }: { seq: number }) {
  const { trail } = useTexts();
  const { data, error, refetch } = useQuery(trailEntryQuery(seq));
  return (
    <>
      <PageHeader title={trail.entryTitle(seq)} crumbs={[{ href: "/audit", label: trail.title }]} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} />}
      {data !== undefined && (
        <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-8">
            <What entry={data} />
            <Changes entry={data} />
            <EntryProof entry={data} />
          </div>
          <SignedPanel />
        </div>
      )}
    </>
  );
}

function What({ entry }: { entry: WholeEntry }) {
  const { trail } = useTexts();
  const locale = useLocale();
  return (
    <div className="grid max-w-prose gap-2">
      <p className="text-base break-words">
        <Sentence parts={entry.sentence} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-muted">
        <Badge>{trailActions[entry.action][locale]}</Badge>
        <Instant at={entry.at} />
        {entry.recordId !== null && entry.collection !== null && (
          <Link href={`/audit?record=${encodeURIComponent(entry.recordId)}`}>
            {trail.onlyRecord}
          </Link>
        )}
      </p>
    </div>
  );
}

function Changes({ entry: { changes, collection } }: { entry: WholeEntry }) {
  const { trail } = useTexts();
  if (collection === null || changes.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="border-t border-line-strong pt-3">
      <h2 id="changes" className="mb-2 text-base font-semibold">
        {trail.entryChanges}
      </h2>
      <AllRecordNames>
        <Differences collection={collection} changes={changes} />
      </AllRecordNames>
    </section>
  );
}
