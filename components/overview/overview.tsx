"use client";

import { useQuery } from "@tanstack/react-query";
import { isOwnOnly } from "#access/roles.ts";
import { DueTasks } from "#components/findings/due-tasks.tsx";
import { Standing } from "#components/findings/standing.tsx";
import { formatNumber } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { PolicyStateBadge } from "#components/policy/policy-state-badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { type Overview, overviewQuery } from "#queries/overview.ts";
import { activity } from "#register/entities/activity.ts";
import { textInAny } from "#register/locale.ts";
import { entityOf } from "#register/registry.ts";
import { Checklist } from "#components/start/checklist.tsx";
import { stepsOf } from "#components/start/steps.ts";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { registerOrder } from "#components/shell/navigation.ts";
import { Attention } from "./attention.tsx";
import { Block } from "./block.tsx";
import { MapBlock } from "./map-block.tsx";
import { OwnActivities } from "./own-activities.tsx";
import { ThisWeek } from "./this-week.tsx";

/** What needs somebody now, in what state the policies are, what changed. */
export function OverviewScreen() {
  const { overview: words, standing, start } = useTexts();
  const can = useCan();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(overviewQuery());
  // What is wrong elsewhere is for those who see it.
  const readsOwnOnly = isOwnOnly(person, "record.read");
  const isStarting =
    data !== undefined && can("policy.publish") && stepsOf(data).some(({ isDone }) => !isDone);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={12} />}
      {data !== undefined && (
        <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
          <div className="grid min-w-0 content-start gap-y-10">
            {isStarting && (
              <Block id="start" title={start.title}>
                <Checklist overview={data} />
              </Block>
            )}
            <OwnActivities canAdd={readsOwnOnly && can("record.create")} />
            {!readsOwnOnly && <Attention overview={data} />}
            <Block id="due" title={standing.due}>
              <DueTasks />
            </Block>
          </div>
          <div className="grid min-w-0 content-start gap-y-10">
            <Policies overview={data} />
            <ThisWeek overview={data} />
            <Counts overview={data} />
            <MapBlock />
          </div>
          <div className="min-w-0 xl:col-span-2">
            <Block id="standing" title={standing.title}>
              <Standing />
            </Block>
          </div>
        </div>
      )}
    </>
  );
}

/** Each policy with its state. */
export function Policies({ overview }: { overview: Overview }) {
  const { overview: words } = useTexts();
  const locale = useLocale();
  return (
    <Block id="policies" title={words.policies}>
      {overview.policies.length === 0 && <p className="text-muted">{words.noPolicy}</p>}
      <ul>
        {overview.policies.map((policy) => (
          <li
            key={policy.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <Link href={`/policies/${policy.slug}`}>
              {textInAny(policy.title, locale) ?? policy.slug}
            </Link>
            <PolicyStateBadge policy={policy} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** How many records of each kind there are. */
export function Counts({ overview }: { overview: Overview }) {
  const { common, overview: words } = useTexts();
  const locale = useLocale();
  const { state } = activity.fields;
  const options = state.kind === "choice" ? state.options : [];
  const states = [
    { id: "draft", count: overview.activitiesByState.draft },
    { id: "in_review", count: overview.activitiesByState.in_review },
    { id: "approved", count: overview.activitiesByState.approved },
  ];
  return (
    <Block id="counts" title={words.register}>
      <ul className="columns-1 gap-12 sm:columns-2">
        {[...registerOrder, "policies" as const].map((collection) => (
          <li key={collection} className="break-inside-avoid border-b border-line py-1.5">
            <span className="flex justify-between gap-4">
              <Link href={`/register/${collection}`}>{entityOf(collection).plural[locale]}</Link>
              <span className="numeric">{formatNumber(overview.counts[collection], locale)}</span>
            </span>
            {collection === "activities" && (
              <span className="flex flex-wrap gap-x-3 text-xs text-muted">
                {states.map(({ id, count }) => (
                  <Link
                    key={id}
                    href={`/register/activities?state=${id}`}
                    className="inline-flex min-h-6 items-center text-muted"
                  >
                    {common.labelled(
                      options.find((option) => option.id === id)?.[locale] ?? id,
                      formatNumber(count, locale),
                    )}
                  </Link>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}
