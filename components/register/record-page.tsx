"use client";

import { useQuery } from "@tanstack/react-query";
import { isOwner } from "#access/roles.ts";
import { RecordHistory } from "#components/audit/record-history.tsx";
import { ActivityStanding } from "#components/findings/activity-standing.tsx";
import { RecordFindings } from "#components/findings/record-findings.tsx";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findingsQuery } from "#queries/findings.ts";
import { type AnyRecord, recordQuery } from "#queries/records.ts";
import { isEmpty } from "#register/empty.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { FieldList } from "./field-list.tsx";
import { RecordNames } from "./names-context.tsx";
import { RecordActions } from "./record-actions.tsx";
import { recordHref } from "./record-href.ts";
import { RecordUses } from "./record-uses.tsx";
import { SentBackNotice } from "./sent-back-notice.tsx";
import { SectionNav } from "./section-nav.tsx";
import { StateBadge } from "./state-badge.tsx";
import { subjectOf } from "./subject.ts";

/** The page of a record of any kind: its sections, what refers to it, what happened to it. */
export function RecordPage({ collection, id }: { collection: Collection; id: string }) {
  const { data: record, error, refetch } = useQuery(recordQuery(collection, id));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (record === undefined) return <Skeleton lines={12} />;
  return <RecordView collection={collection} record={record} />;
}

function RecordView({ collection, record }: { collection: Collection; record: AnyRecord }) {
  const texts = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const entity = entityOf(collection);
  const title = entity.title(record, locale) || texts.list.untitled;
  const { data: findings } = useQuery(findingsQuery({ collection, id: record.id }));
  const said = entity.sections.filter((section) =>
    section.fields.some((name) => {
      const field = entity.fields[name];
      return field !== undefined && !isEmpty(field, record[name]);
    }),
  );
  const anchors = [
    ...said.map((section) => ({ id: section.id, label: section.label[locale] })),
    {
      id: "findings",
      label: texts.checks.title,
      open: findings?.items.filter(({ waiver }) => waiver === null).length ?? 0,
    },
    { id: "uses", label: texts.record.uses },
    { id: "history", label: texts.record.history },
  ];
  const isArchived = record.archivedAt !== null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ href: `/register/${collection}`, label: entity.plural[locale] }]}
        lead={<RecordLine record={record} />}
        actions={
          <>
            {can("record.update", subjectOf(collection, record)) && !isArchived && (
              <ButtonLink href={`${recordHref(collection, record.id)}/edit`} variant="primary">
                <Icon name="edit" />
                {texts.record.edit}
              </ButtonLink>
            )}
            <RecordActions collection={collection} record={record} />
          </>
        }
      />
      {isArchived && (
        <div className="mb-6">
          <Notice tone="warning" title={texts.record.archived}>
            {texts.record.archivedHelp}
          </Notice>
        </div>
      )}
      {collection === "activities" && isOwner(person.email, subjectOf(collection, record)) && (
        <SentBackNotice id={record.id} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <SectionNav label={texts.form.sections} sections={anchors} />
        <div className="grid max-w-4xl gap-8">
          <RecordNames fields={entity.fields} record={record}>
            {said.map((section) => (
              <section
                key={section.id}
                id={section.id}
                className="scroll-mt-16 border-t border-line pt-4"
              >
                <h2 className="mb-2 text-lg font-semibold">{section.label[locale]}</h2>
                <FieldList
                  fields={entity.fields}
                  names={section.fields}
                  values={record}
                  heading={section.label[locale]}
                />
              </section>
            ))}
          </RecordNames>
          {collection === "activities" && <ActivityStanding id={record.id} />}
          <RecordFindings collection={collection} id={record.id} />
          <RecordUses collection={collection} id={record.id} />
          <RecordHistory collection={collection} record={record} />
        </div>
      </div>
    </>
  );
}

function RecordLine({ record }: { record: AnyRecord }) {
  const texts = useTexts();
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {typeof record["state"] === "string" && <StateBadge state={record["state"]} />}
      {record["visibility"] === "internal" && (
        <Badge>
          <Icon name="lock" className="size-3" />
          {texts.record.internal}
        </Badge>
      )}
      <span className="numeric">{texts.record.version(record.version)}</span>
      <span>
        {texts.record.changed} <Instant at={record.updatedAt} />
      </span>
    </span>
  );
}
