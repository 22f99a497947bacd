"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { startOfTerm } from "#components/reference/term-form.ts";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Notice } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { recordQuery } from "#queries/records.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { AllNames } from "./names-context.tsx";
import { RecordForm } from "./record-form.tsx";
import { recordHref } from "./record-href.ts";
import { StateBadge } from "./state-badge.tsx";
import { subjectOf, subjectOfNew } from "./subject.ts";

/** The form of an existing record, for those who may change it. */
export function RecordEditor({ collection, id }: { collection: Collection; id: string }) {
  const texts = useTexts();
  const locale = useLocale();
  const can = useCan();
  const entity = entityOf(collection);
  const {
    data: record,
    error,
    refetch,
  } = useQuery({
    ...recordQuery(collection, id),
    // A form starts from one version; what others save meanwhile shows when this one is saved.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (record === undefined) return <Skeleton lines={12} />;
  const title = entity.title(record, locale) || texts.list.untitled;
  return (
    <>
      <PageHeader
        title={texts.record.editing(title)}
        lead={typeof record["state"] === "string" && <StateBadge state={record["state"]} />}
        crumbs={[
          { href: `/register/${collection}`, label: entity.plural[locale] },
          { href: recordHref(collection, id), label: title },
        ]}
      />
      {can("record.update", subjectOf(collection, record)) && record.archivedAt === null ? (
        <>
          {record["state"] === "approved" && !can("activity.approve") && (
            <div className="mb-6">
              <Notice title={texts.record.approvedBefore}>{texts.record.approvedBeforeHelp}</Notice>
            </div>
          )}
          <AllNames collection={collection}>
            <RecordForm key={record.id} collection={collection} record={record} />
          </AllNames>
        </>
      ) : (
        <Notice tone="warning" title={texts.errors.forbidden}>
          {texts.errors.forbiddenHelp}
        </Notice>
      )}
    </>
  );
}

/** The form of a new record. */
export function RecordCreator({ collection }: { collection: Collection }) {
  const texts = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const entity = entityOf(collection);
  const search = useSearchParams();
  const isActivity = collection === "activities";
  const initial = isActivity
    ? { state: "draft", ownerName: person.name, ownerEmail: person.email }
    : collection === "terms"
      ? startOfTerm(search)
      : {};
  return (
    <>
      <PageHeader
        title={texts.form.newRecord(entity.label[locale])}
        lead={entity.purpose[locale]}
        crumbs={[{ href: `/register/${collection}`, label: entity.plural[locale] }]}
      />
      {can("record.create", subjectOfNew(collection, person)) ? (
        <AllNames collection={collection}>
          <RecordForm collection={collection} initial={initial} />
        </AllNames>
      ) : (
        <Notice tone="warning" title={texts.errors.forbidden}>
          {texts.errors.forbiddenHelp}
        </Notice>
      )}
    </>
  );
}
