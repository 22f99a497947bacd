"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { useSentBack } from "#components/register/sent-back.ts";
import { StateBadge } from "#components/register/state-badge.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink, Link } from "#components/ui/link.tsx";
import { type OwnActivity, ownActivitiesQuery } from "#queries/overview.ts";
import { textInAny } from "#register/locale.ts";
import { Block } from "./block.tsx";

/** More could not be taken in at a glance. */
const mostLines = 8;

/** The activities a person answers for: how far each is, and what came back. */
export function OwnActivities({ canAdd }: { canAdd: boolean }) {
  const { overview: words } = useTexts();
  const { data } = useQuery(ownActivitiesQuery());
  const items = data?.items ?? [];
  // Who adds activities is told that they have none; for others the block would only be in the way.
  if (items.length === 0 && !canAdd) return null;
  return (
    <Block id="own" title={words.own}>
      {data !== undefined && items.length === 0 && (
        <p className="py-2 text-muted">{words.ownNone}</p>
      )}
      <ul>
        {items.slice(0, mostLines).map((one) => (
          <Line key={one.id} activity={one} />
        ))}
      </ul>
      {items.length > mostLines && (
        <Link href="/register/activities">{words.more(items.length - mostLines)}</Link>
      )}
      {canAdd && (
        <div className="pt-2">
          <ButtonLink href="/register/activities/new" size="small">
            <Icon name="plus" />
            {words.ownNew}
          </ButtonLink>
        </div>
      )}
    </Block>
  );
}

function Line({ activity }: { activity: OwnActivity }) {
  const locale = useLocale();
  const byWhom = useSentBack();
  const { id, reference, name, state, sentBack } = activity;
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={recordHref("activities", id)}>{textInAny(name, locale) ?? reference}</Link>
        <StateBadge state={state ?? "draft"} />
      </span>
      {sentBack !== null && (
        <>
          <span className="block text-muted">{byWhom(sentBack)}</span>
          <span className="block">{sentBack.reason}</span>
        </>
      )}
    </li>
  );
}
