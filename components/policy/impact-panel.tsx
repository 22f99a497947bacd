"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "#components/ui/link.tsx";
import type { PlacedChange } from "#policy/compare.ts";
import { sentenceText } from "#policy/document.ts";
import { type Impact, impactQuery } from "#queries/policies.ts";
import { ApiError } from "#queries/request.ts";
import type { Collection } from "#register/registry.ts";
import { SentenceChangeView } from "./sentence-change.tsx";

type Props = { collection: Collection; id: string | null; values: unknown };

/** What saving a record as it stands in the form would change in the public texts, sentence by sentence. */
export function ImpactPanel({ collection, id, values }: Props) {
  const { publication, languages } = useTexts();
  const draft = useDeferredValue(values);
  const { data, error, isFetching } = useQuery(impactQuery({ collection, id, values: draft }));
  const isIncomplete = error instanceof ApiError && error.problems.length > 0;
  return (
    <section aria-label={publication.impactTitle} aria-busy={isFetching} className="grid gap-3">
      <h2 className="text-base font-semibold">{publication.impactTitle}</h2>
      <p aria-live="polite" className="text-[0.8125rem] text-muted">
        {isIncomplete && publication.impactWait}
        {error !== null && !isIncomplete && error.message}
        {error === null && data === undefined && publication.impactWorking}
        {error === null && data?.policies.length === 0 && publication.impactNone}
        {error === null &&
          data?.isOnceApproved === true &&
          data.policies.length > 0 &&
          publication.impactApproved}
      </p>
      {error === null &&
        data?.policies.map((impact) => (
          <div key={`${impact.policyId} ${impact.locale}`} lang={impact.locale}>
            <h3 className="text-[0.8125rem] font-semibold">
              <Link href={`/policies/${impact.slug}?view=${impact.locale}`}>{titleOf(impact)}</Link>{" "}
              <span className="font-normal text-muted">{languages[impact.locale]}</span>
            </h3>
            {impact.sentences.map((change) => (
              <SentenceChangeView
                key={change.key}
                before={change.before === null ? null : sentenceText(change.before)}
                after={change.after === null ? null : sentenceText(change.after)}
                place={placeOf(change)}
              />
            ))}
          </div>
        ))}
    </section>
  );
}

const titleOf = ({ title, slug }: Impact["policies"][number]) =>
  title.after ?? title.before ?? slug;

function placeOf({ section, cell }: PlacedChange): string {
  return cell === null ? section.title : `${section.title} · ${cell.row} · ${cell.column}`;
}
