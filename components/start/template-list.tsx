"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { ButtonLink, Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { templatesQuery } from "#queries/start.ts";

/** The usual activities to begin with. */
export function TemplateList() {
  const { start, overview } = useTexts();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(templatesQuery());
  return (
    <>
      <PageHeader
        title={start.template.title}
        lead={start.template.lead}
        crumbs={[{ href: "/", label: overview.title }]}
        actions={<ButtonLink href="/register/activities/new">{start.template.own}</ButtonLink>}
      />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} />}
      <ul className="grid max-w-4xl gap-x-12 sm:grid-cols-2">
        {data?.items.map((template) => (
          <li key={template.id} className="border-t border-line py-4">
            <h2 className="text-base font-semibold">
              <Link href={`/start/activities/${template.id}`}>{template.name[locale]}</Link>
            </h2>
            <p className="text-muted">{template.lead[locale]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
