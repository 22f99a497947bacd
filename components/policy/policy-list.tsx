"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink, Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { overviewQuery } from "#queries/overview.ts";
import { policy as policyEntity } from "#register/entities/policy.ts";
import { textInAny } from "#register/locale.ts";
import { PolicyStateBadge } from "./policy-state-badge.tsx";

/** All policies, each with its version in force and whether it is out of date. */
export function PolicyList() {
  const { policies, languages, list } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { data, error, refetch } = useQuery(overviewQuery());
  const add = can("record.create", { collection: "policies" }) ? (
    <ButtonLink href="/register/policies/new" variant="primary">
      <Icon name="plus" />
      {list.add(policyEntity.label[locale])}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title={policies.title} lead={policies.lead} actions={add} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={4} />}
      {data?.policies.length === 0 && (
        <EmptyState title={policies.none} action={add}>
          {policyEntity.purpose[locale]}
        </EmptyState>
      )}
      {data !== undefined && data.policies.length > 0 && (
        <Table caption={policies.title}>
          <thead>
            <tr>
              <HeadCell>{policies.policy}</HeadCell>
              <HeadCell>{policies.address}</HeadCell>
              <HeadCell>{policies.languages}</HeadCell>
              <HeadCell>{policies.state}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.policies.map((policy) => (
              <tr key={policy.id}>
                <Cell>
                  <Link href={`/policies/${policy.slug}`} className="font-medium text-ink">
                    {textInAny(policy.title, locale) ?? policy.slug}
                  </Link>
                </Cell>
                <Cell>/{policy.slug}</Cell>
                <Cell>{policy.languages.map((language) => languages[language]).join(", ")}</Cell>
                <Cell>
                  <PolicyStateBadge policy={policy} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
