"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Grouping } from "#checks/groups.ts";
import { entityOf } from "#register/registry.ts";
import {
  type Finding,
  type FindingGroup,
  findingPagesQuery,
  type FindingsWanted,
} from "#queries/findings.ts";
import { SeverityBadge } from "./finding-badge.tsx";
import { FindingLine } from "./finding-line.tsx";
import { FindingWords } from "./finding-words.tsx";

type Props = {
  group: FindingGroup;
  grouping: Grouping;
  /** What the page asks for, of which this is one group. */
  wanted: FindingsWanted;
};

/** Findings that belong together: what is wrong, what mends it, where. The others are read when somebody asks. */
export function FindingGroupView({ group, grouping, wanted }: Props) {
  const { checks: words } = useTexts();
  const [isMore, setMore] = useState(false);
  const { items, key, total } = group;
  const [first] = items;
  const isByFix = grouping === "fix";
  const record = first?.record;
  const { data, fetchNextPage, isFetching } = useInfiniteQuery({
    ...findingPagesQuery({
      ...wanted,
      ...(isByFix ? { rule: key } : { collection: record?.collection ?? "", id: record?.id ?? "" }),
    }),
    enabled: isMore,
  });
  if (first === undefined) return null;
  const shown = data?.pages.flatMap((page) => page.items) ?? items;
  return (
    <section aria-labelledby={`group-${key}`} className="border-t border-line-strong py-4">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {isByFix && <SeverityBadge severity={first.severity} />}
        <h2 id={`group-${key}`} className="min-w-0 text-base font-semibold break-words">
          {isByFix ? first.fix : first.record.title}
        </h2>
        <span className="numeric text-[0.8125rem] text-muted">{words.records(total)}</span>
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
              <FindingWords finding={finding} />
            )}
          </FindingLine>
        ))}
      </div>
      {shown.length < total && (
        <Button
          variant="quiet"
          isPending={isFetching}
          onPress={() => (isMore ? fetchNextPage() : setMore(true))}
        >
          {words.more(total - shown.length)}
        </Button>
      )}
    </section>
  );
}

function RecordName({ finding: { record } }: { finding: Finding }) {
  const locale = useLocale();
  const { list } = useTexts();
  return (
    <span className="flex flex-wrap gap-x-2">
      <Link href={recordHref(record.collection, record.id)}>{record.title || list.untitled}</Link>
      <span className="text-muted">{entityOf(record.collection).label[locale]}</span>
    </span>
  );
}
