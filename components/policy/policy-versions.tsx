"use client";

import { useQuery } from "@tanstack/react-query";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { versionsQuery } from "#queries/policies.ts";
import { type Locale, textInAny } from "#register/locale.ts";

type Props = { slug: string; languages: readonly Locale[] };

/** All published versions, newest first, with the pages the public sees. */
export function PolicyVersions({ slug, languages }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const { policies } = texts;
  const { data, error, refetch } = useQuery(versionsQuery(slug));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  if (data.items.length === 0) {
    return <EmptyState title={policies.noVersion}>{policies.noVersionHelp}</EmptyState>;
  }
  return (
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
              {textInAny(version.changeSummary, locale) ?? version.reason ?? ""}
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
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
