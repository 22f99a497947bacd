"use client";

import { useQuery } from "@tanstack/react-query";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Notice } from "#components/ui/message.tsx";
import { ownActivitiesQuery } from "#queries/overview.ts";

/** Tells the owner of an activity that it came back, from whom, and what they want mended. */
export function SentBackNotice({ id }: { id: string }) {
  const { record: words } = useTexts();
  const locale = useLocale();
  const { data } = useQuery(ownActivitiesQuery());
  const sentBack = data?.items.find((one) => one.id === id)?.sentBack ?? null;
  if (sentBack === null) return null;
  const { actorName, at, reason } = sentBack;
  return (
    <div className="mb-6">
      <Notice tone="warning" title={words.sentBack(actorName, formatDate(at.slice(0, 10), locale))}>
        {reason}
      </Notice>
    </div>
  );
}
