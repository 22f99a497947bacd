"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { AllRecordNames } from "#components/register/names-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { useHref } from "#components/time/as-of-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { policyBySlugQuery } from "#queries/policies.ts";
import { ApiError } from "#queries/request.ts";
import { type Locale, type LocalisedText, locales, textInAny } from "#register/locale.ts";
import { NextChanges } from "./next-changes.tsx";
import { PolicyPreview } from "./policy-preview.tsx";
import { PolicyVersions } from "./policy-versions.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

/** One policy: what its next version would say in each language, and the versions so far. */
export function PolicyScreen({ slug }: { slug: string }) {
  const { policies, publication, languages } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const router = useRouter();
  const href = useHref();
  const search = useSearchParams();
  const [isPublishing, setPublishing] = useState(false);
  const { data, error, refetch } = useQuery(policyBySlugQuery(slug));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const policy = data.items[0];
  if (policy === undefined) return <ErrorState error={new ApiError(404, "", [], undefined)} />;

  const own = policy["languages"] as readonly Locale[];
  const shown = locales.filter((language) => own.includes(language));
  const first = shown.includes(locale) ? locale : (shown[0] ?? locale);
  const view = search.get("view") ?? first;
  const title = textInAny(policy["title"] as LocalisedText, locale) ?? slug;

  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ href: "/policies", label: policies.title }]}
        lead={policies.previewLead}
        actions={
          <>
            {can("policy.prepare") && (
              <Button variant="primary" onPress={() => setPublishing(true)}>
                {can("policy.publish") ? policies.publish : publication.propose}
              </Button>
            )}
            {can("record.update", { collection: "policies" }) && (
              <ButtonLink href={`/policies/${slug}/edit`}>
                <Icon name="edit" />
                {policies.edit}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={title}
        selected={view}
        onSelect={(id) => router.replace(href(`/policies/${slug}?view=${id}`), { scroll: false })}
        tabs={[
          ...(shown.length === 0 ? [first] : shown).map((language) => ({
            id: language,
            label: policies.previewIn(languages[language]),
            content: (
              <AllRecordNames>
                <PolicyPreview slug={slug} language={language} />
              </AllRecordNames>
            ),
          })),
          {
            id: "changes",
            label: publication.changesTab,
            content: (
              <AllRecordNames>
                <NextChanges slug={slug} />
              </AllRecordNames>
            ),
          },
          {
            id: "versions",
            label: policies.versions,
            content: <PolicyVersions slug={slug} languages={shown} />,
          },
        ]}
      />
      {isPublishing && (
        <PublishDialog slug={slug} languages={shown} onClose={() => setPublishing(false)} />
      )}
    </>
  );
}
