"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref } from "#components/register/record-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { endFeed, feedQuery, makeFeed, tasksQuery } from "#queries/tasks.ts";

const soonDays = 92;

/** What is due in the next three months, each leading to its date; and the way to have it in one's calendar. */
export function DueTasks() {
  const { standing: words } = useTexts();
  const locale = useLocale();
  const [isSubscribing, setSubscribing] = useState(false);
  const { data, isError } = useQuery(tasksQuery(soonDays));
  if (isError) return null;
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <>
      {data.items.length === 0 && <p className="text-muted">{words.nothingDue}</p>}
      <ul>
        {data.items.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <Link href={fieldHref(task.record.collection, task.record.id, task.pointer)}>
              {task.title}
            </Link>
            <span className="flex items-baseline gap-x-2 text-muted">
              {task.isOverdue && <Badge tone="warning">{words.overdue}</Badge>}
              {formatDate(task.due, locale)}
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" className="mt-2" onPress={() => setSubscribing(true)}>
        {words.calendar}
      </Button>
      {isSubscribing && <CalendarDialog onClose={() => setSubscribing(false)} />}
    </>
  );
}

/** Makes, replaces or ends the address of one's calendar. */
function CalendarDialog({ onClose }: { onClose: () => void }) {
  const { standing: words } = useTexts();
  const locale = useLocale();
  const { data, refetch } = useQuery(feedQuery());
  const make = useMutation({ ...makeFeed(), onSuccess: () => refetch() });
  const end = useMutation({ ...endFeed(), onSuccess: () => refetch() });
  const feed = data?.feed ?? null;
  return (
    <Dialog title={words.calendar} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{words.calendarHelp}</p>
        {feed !== null && make.data === undefined && (
          <p>{words.calendarSince(formatDate(feed.createdAt.slice(0, 10), locale))}</p>
        )}
        {make.data !== undefined && feed !== null && (
          <p aria-live="polite">
            {words.calendarShown}
            <code className="mt-1 block break-all">{make.data.address}</code>
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isDisabled={make.isPending} onPress={() => make.mutate()}>
            {feed === null ? words.calendarMake : words.calendarReplace}
          </Button>
          {feed !== null && (
            <Button isDisabled={end.isPending} onPress={() => end.mutate()}>
              {words.calendarEnd}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
