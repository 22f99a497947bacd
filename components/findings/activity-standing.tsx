"use client";

import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import { builtInTerm } from "#register/vocabulary.ts";
import { activityStandingQuery } from "#queries/standing.ts";
import { RiskBadge } from "./risk-badge.tsx";

/** How complete an activity is, point by point, and what makes it weigh: apart, and apart from its findings. */
export function ActivityStanding({ id }: { id: string }) {
  const { standing: words } = useTexts();
  const locale = useLocale();
  const headings = { completeness: useId(), risk: useId() };
  const { data } = useQuery(activityStandingQuery(id));
  if (data === undefined) return null;
  const { completeness, risks, suggestedCriteria } = data;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <section
        aria-labelledby={headings.completeness}
        className="min-w-0 border-t border-line pt-3"
      >
        <h2 id={headings.completeness} className="text-base font-semibold">
          {words.completeness}
          <span className="numeric ml-2 font-normal text-muted">{completeness.score}/100</span>
        </h2>
        <p className="mb-2 text-[0.8125rem] text-muted">{words.completenessHelp}</p>
        <p>
          {completeness.missing.length === 0
            ? words.complete
            : words.missing(completeness.missing.length)}
        </p>
        <ul>
          {completeness.missing.map((point) => (
            <li key={`${point.pointer} ${point.label.en}`} className="py-1">
              <Link href={fieldHref("activities", id, point.pointer)}>{point.label[locale]}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={headings.risk} className="min-w-0 border-t border-line pt-3">
        <h2 id={headings.risk} className="text-base font-semibold">
          {words.risk}
        </h2>
        <p className="mb-2 text-[0.8125rem] text-muted">{words.riskHelp}</p>
        {risks.length === 0 && <p>{words.noRisk}</p>}
        <ul>
          {risks.map((risk) => (
            <li key={risk.id} className="flex items-baseline gap-3 py-1">
              <span className="w-16 shrink-0">
                <RiskBadge level={risk.level}>{words.levels[risk.level]}</RiskBadge>
              </span>
              <Link href={fieldHref("activities", id, risk.pointer)}>{risk.label[locale]}</Link>
            </li>
          ))}
        </ul>
        {suggestedCriteria.length > 0 && (
          <p className="mt-2">
            {words.criteria}{" "}
            <Link href={fieldHref("activities", id, "/dpia/criteria")}>
              {suggestedCriteria
                .map((one) => builtInTerm(["dpia_criteria"], one)?.[locale] ?? one)
                .join(" · ")}
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}
