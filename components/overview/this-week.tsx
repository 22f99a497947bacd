"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ChangeTallies } from "#components/audit/change-tallies.tsx";
import { TrailList } from "#components/audit/trail-list.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { registerChangesQuery } from "#queries/audit.ts";
import type { Overview } from "#queries/overview.ts";
import { Block } from "./block.tsx";

const week = 7 * 24 * 60 * 60 * 1000;

/** What the register says that it did not say a week ago, and what was done last. */
export function ThisWeek({ overview }: { overview: Overview }) {
  const { overview: words, time } = useTexts();
  return (
    <Block
      id="changes"
      title={words.week}
      action={<Link href="/audit/compare">{time.changes.tabs.compare}</Link>}
    >
      <Tallies />
      {overview.changes.length > 0 && (
        <>
          <h3 className="mt-3 text-xs font-medium text-muted">{words.changes}</h3>
          <TrailList entries={overview.changes} />
        </>
      )}
    </Block>
  );
}

function Tallies() {
  const { overview: words } = useTexts();
  const past = usePast();
  const [from] = useState(() => {
    const until = past === null ? Date.now() : Date.parse(past.instant);
    // The same for an hour, so that coming back does not ask again.
    const hour = 60 * 60 * 1000;
    return new Date(Math.floor((until - week) / hour) * hour).toISOString();
  });
  const { data } = useQuery({ ...registerChangesQuery(from, ""), staleTime: 60_000 });
  if (data === undefined) return <p className="text-muted">{words.comparing}</p>;
  if (data.total === 0) return <p className="text-muted">{words.nothingThisWeek}</p>;
  return <ChangeTallies tallies={data.tallies} className="numeric" />;
}
