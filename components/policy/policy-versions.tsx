"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type ListedVersion, versionsQuery } from "#queries/policies.ts";
import { type Locale, textInAny } from "#register/locale.ts";

type Props = { slug: string; languages: readonly Locale[] };

/** All published versions, newest first, with the pages the public sees. */
export function PolicyVersions({ slug, languages }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const { policies, publication } = texts;
  const can = useCan();
  const [withdrawn, setWithdrawn] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(versionsQuery(slug));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  if (data.items.length === 0) {
    return <EmptyState title={policies.noVersion}>{policies.noVersionHelp}</EmptyState>;
  }
  return (
    <>
      {withdrawn !== null && (
        <WithdrawDialog slug={slug} number={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
      <Table caption={policies.versions}>
        <thead>
          <tr>
            <HeadCell>{policies.version}</HeadCell>
            <HeadCell>{policies.effective}</HeadCell>
            <HeadCell>{policies.published}</HeadCell>
            <HeadCell>{policies.summary}</HeadCell>
            <HeadCell>{policies.pages}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {data.items.map((version) => (
            <tr key={version.id}>
              <Cell className="numeric whitespace-nowrap">
                {version.number}{" "}
                {version.inForce && <Badge tone="done">{policies.inForceBadge}</Badge>}
              </Cell>
              <Cell>
                <Instant at={version.effectiveAt} />
              </Cell>
              <Cell>
                <Instant at={version.publishedAt} />
              </Cell>
              <Cell className="min-w-48">
                {version.withdraws !== null && <p>{publication.withdrawn(version.withdraws)}</p>}
                <p>{textInAny(version.changeSummary, locale) ?? version.reason ?? ""}</p>
                {version.errorsReason !== null && (
                  <p className="text-muted">
                    {texts.common.labelled(publication.errorsReason, version.errorsReason)}
                  </p>
                )}
                <details className="text-[0.8125rem]">
                  <summary className="cursor-pointer text-muted">
                    {publication.fingerprints}
                  </summary>
                  <p>
                    {publication.publishedBy(version.publishedByName)}
                    {version.preparedByName !== null &&
                      ` · ${publication.proposedBy(version.preparedByName)}`}
                    {` · ${publication.trailEntry(version.auditSeq)}`}
                  </p>
                  <dl>
                    {Object.entries({ register: version.snapshotHash, ...version.hashes }).map(
                      ([name, hash]) => (
                        <div key={name}>
                          <dt className="text-muted">{name}</dt>
                          <dd className="font-mono text-xs break-all">{hash}</dd>
                        </div>
                      ),
                    )}
                  </dl>
                </details>
              </Cell>
              <Cell>
                <ul className="flex gap-3">
                  {languages.map((language) => (
                    <li key={language}>
                      <Link
                        href={`/${language}/${slug}/v/${version.number}`}
                        target="_blank"
                        rel="noreferrer"
                      >
                        {texts.languages[language]}
                      </Link>
                    </li>
                  ))}
                </ul>
                {can("policy.publish") && isLive(version, data.items) && (
                  <Button variant="quiet" onPress={() => setWithdrawn(version.number)}>
                    {publication.withdraw}
                  </Button>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** In force or to come: what stands before the public or will. */
function isLive(version: ListedVersion, all: readonly ListedVersion[]): boolean {
  const inForce = all.find((one) => one.inForce)?.number ?? 0;
  return version.number >= inForce;
}
