"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { entityOf } from "#register/registry.ts";
import type { FindingGroup, Grouping } from "./finding-groups.ts";
import { SeverityBadge } from "./finding-badge.tsx";
import { FindingLine } from "./finding-line.tsx";

/** Lines a group shows before somebody asks for more. */
const shownFirst = 5;

/** Findings that belong together: what is wrong, what mends it, where. */
export function FindingGroupView({ group, grouping }: { group: FindingGroup; grouping: Grouping }) {
  const { checks: words } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const { first, findings, key } = group;
  const shown = isWhole ? findings : findings.slice(0, shownFirst);
  const isByFix = grouping === "fix";
  return (
    <section aria-labelledby={`group-${key}`} className="border-t border-line-strong py-4">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {isByFix && <SeverityBadge severity={first.severity} />}
        <h2 id={`group-${key}`} className="min-w-0 text-base font-semibold break-words">
          {isByFix ? first.fix : first.record.title}
        </h2>
        <span className="numeric text-[0.8125rem] text-muted">
          {words.records(findings.length)}
        </span>
      </div>
      {isByFix && (
        <p className="mb-2 text-[0.8125rem] text-muted">
          {first.article} · {words.why} <span className="numeric">{first.rule}</span>
        </p>
      )}
      <div>
        {shown.map((finding) => (
          <FindingLine
            key={`${finding.rule} ${finding.record.id} ${finding.pointer}`}
            finding={finding}
          >
            {isByFix ? (
              <>
                <RecordName finding={finding} />
                <span className="block">{finding.message}</span>
              </>
            ) : (
              <>
                <SeverityBadge severity={finding.severity} />{" "}
                <span>
                  {finding.message} {finding.fix}
                </span>
                <span className="block text-[0.8125rem] text-muted">{finding.article}</span>
              </>
            )}
          </FindingLine>
        ))}
      </div>
      {shown.length < findings.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          {words.more(findings.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function RecordName({ finding: { record } }: { finding: FindingGroup["first"] }) {
  const locale = useLocale();
  const { list } = useTexts();
  return (
    <span className="flex flex-wrap gap-x-2">
      <Link href={recordHref(record.collection, record.id)}>{record.title || list.untitled}</Link>
      <span className="text-muted">{entityOf(record.collection).label[locale]}</span>
    </span>
  );
}
