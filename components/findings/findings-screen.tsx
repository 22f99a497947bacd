"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useListAddress } from "#components/lists/use-list-address.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import {
  type FindingGroups,
  type FindingsWanted,
  findingGroupsQuery,
  groupsAtFirst,
} from "#queries/findings.ts";
import { collections, entityOf } from "#register/registry.ts";
import { FindingGroupView } from "./finding-group-view.tsx";
import { ErrorsForDpo } from "./errors-for-dpo.tsx";

/** Everything the checks find, grouped by what mends it. */
export function FindingsScreen() {
  const { checks: words, list } = useTexts();
  const locale = useLocale();
  const [address, change] = useListAddress();
  const search = new URLSearchParams(address);
  const [most, setMost] = useState(groupsAtFirst);
  const get = (name: string) => search.get(name) ?? "";
  const state = get("state") || "open";
  const grouping = get("group") === "record" ? "record" : "fix";
  const wanted: FindingsWanted = {
    severity: get("severity"),
    state,
    collection: get("collection"),
  };
  const { data, error, refetch } = useQuery({
    ...findingGroupsQuery(wanted, grouping, most),
    placeholderData: keepPreviousData,
  });
  const set = (name: string) => (value: string | null) => change({ [name]: value });
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([id, label]) => ({ id, label }));
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={<Link href="/register/waivers">{words.allWaivers}</Link>}
      />
      <search className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap" data-print="no">
        <Select
          id="state"
          label={words.state}
          empty={words.states.open}
          value={state === "open" ? null : state}
          options={options({ waived: words.states.waived, draft: words.states.draft })}
          onChange={set("state")}
        />
        <Select
          id="severity"
          label={words.severity}
          empty={words.all}
          value={get("severity") || null}
          options={options(words.severities)}
          onChange={set("severity")}
        />
        <Select
          id="collection"
          label={words.groupings.record}
          empty={list.any}
          value={get("collection") || null}
          options={collections
            .filter((collection) => collection !== "waivers")
            .map((collection) => ({ id: collection, label: entityOf(collection).plural[locale] }))}
          onChange={set("collection")}
        />
        <Select
          id="group"
          label={words.grouping}
          empty={words.groupings.fix}
          value={grouping === "fix" ? null : grouping}
          options={options({ record: words.groupings.record })}
          onChange={set("group")}
        />
      </search>
      <p aria-live="polite" className="numeric py-3 text-[0.8125rem] text-muted">
        {data === undefined ? "\u00a0" : <Counts counts={data.counts} />}
      </p>
      <ErrorsForDpo findings={data?.items.flatMap(({ items }) => items)} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={12} />}
      {data?.total === 0 && <EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>}
      <div className="max-w-4xl">
        {data?.items.map((group) => (
          <FindingGroupView
            key={`${grouping} ${group.key}`}
            group={group}
            grouping={grouping}
            wanted={wanted}
          />
        ))}
      </div>
      {data !== undefined && data.total > data.items.length && (
        <Button onPress={() => setMost(most + groupsAtFirst)}>
          {words.more(data.total - data.items.length)}
        </Button>
      )}
    </>
  );
}

function Counts({ counts }: Pick<FindingGroups, "counts">) {
  const { checks: words } = useTexts();
  return [
    words.errors(counts.error),
    words.warnings(counts.warning),
    words.advice(counts.info),
  ].join(", ");
}
