"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { formatNumber } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { standingQuery } from "#queries/standing.ts";
import { RiskBadge } from "./risk-badge.tsx";

const levels = ["critical", "high", "medium", "low"] as const;

/** Completeness and risk of the register, apart from each other and from the findings: never one figure. */
export function Standing() {
  const { standing: words } = useTexts();
  const locale = useLocale();
  const { data, isError } = useQuery(standingQuery());
  if (isError) return null;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Display title={words.completeness} help={words.completenessHelp}>
        {data === undefined ? (
          <Skeleton lines={2} />
        ) : data.completeness === null ? (
          <p className="text-muted">{words.noneApproved}</p>
        ) : (
          <>
            <p className="numeric text-2xl font-semibold">{data.completeness}/100</p>
            <p className="text-muted">{words.mean(data.activities)}</p>
            <ul>
              {data.missing.map(({ label, pointer, record, title }) => (
                <li key={`${record.id}${pointer}`} className="py-1">
                  <Link href={fieldHref(record.collection, record.id, pointer)}>
                    {words.lacking(title, label[locale])}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Display>
      <Display title={words.risk} help={words.riskHelp}>
        {data === undefined ? (
          <Skeleton lines={3} />
        ) : (
          <ul>
            {levels
              .filter((level) => data.risks[level] > 0)
              .map((level) => (
                <li
                  key={level}
                  className="flex items-baseline justify-between gap-4 border-t border-line py-2 first:border-t-0"
                >
                  <RiskBadge level={level}>{capitalised(words.levels[level])}</RiskBadge>
                  <span className="numeric">{formatNumber(data.risks[level], locale)}</span>
                </li>
              ))}
          </ul>
        )}
      </Display>
    </div>
  );
}

function Display({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      <p className="mb-2 text-[0.8125rem] text-muted">{help}</p>
      {children}
    </section>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
