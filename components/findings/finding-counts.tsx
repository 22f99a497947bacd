"use client";

import { useQuery } from "@tanstack/react-query";
import { formatNumber } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findingCountsQuery } from "#queries/findings.ts";
import { SeverityBadge } from "./finding-badge.tsx";

const severities = ["error", "warning", "info"] as const;

/** How many findings are open, by severity; each leads to them. */
export function FindingCounts() {
  const { checks: words } = useTexts();
  const locale = useLocale();
  const { data, isError } = useQuery(findingCountsQuery());
  if (isError) return null;
  if (data === undefined) return <Skeleton lines={3} />;
  return (
    <ul>
      {severities.map((severity) => (
        <li
          key={severity}
          className="flex items-baseline justify-between gap-4 border-t border-line py-2 first:border-t-0"
        >
          <span className="flex flex-wrap items-baseline gap-x-3">
            <SeverityBadge severity={severity} />
            <Link href={`/findings?severity=${severity}`}>{words.help[severity]}</Link>
          </span>
          <span className="numeric">{formatNumber(data[severity], locale)}</span>
        </li>
      ))}
      <li className="flex items-baseline justify-between gap-4 border-t border-line py-2">
        <Link href="/findings?state=waived">{words.states.waived}</Link>
        <span className="numeric">{formatNumber(data.waived, locale)}</span>
      </li>
    </ul>
  );
}
