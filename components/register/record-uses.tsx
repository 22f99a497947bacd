"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { usesQuery } from "#queries/records.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { placeName } from "#register/place-name.ts";
import { recordHref } from "./record-href.ts";

/** What refers to a record: who is touched by a change of it. */
export function RecordUses({ collection, id }: { collection: Collection; id: string }) {
  const { common, record } = useTexts();
  const locale = useLocale();
  const uses = useQuery(usesQuery(collection, id));
  return (
    <section id="uses" className="scroll-mt-16 border-t border-line pt-4">
      <h2 className="mb-2 text-lg font-semibold">{record.uses}</h2>
      {uses.isPending && <Skeleton lines={2} />}
      {uses.isError && <ErrorState error={uses.error} onRetry={() => uses.refetch()} />}
      {uses.data?.items.length === 0 && <p className="text-muted">{record.noUses}</p>}
      <ul>
        {uses.data?.items.map((use) => (
          <li
            key={`${use.collection}/${use.id}`}
            className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5 first:border-t-0"
          >
            <Link href={recordHref(use.collection, use.id)}>{use.title}</Link>
            <span className="text-muted">
              {common.labelled(
                entityOf(use.collection).label[locale],
                [
                  ...new Set(
                    use.pointers.map((pointer) => placeName(use.collection, pointer, locale)),
                  ),
                ].join(", "),
              )}
            </span>
            {use.archived && <Badge>{record.archivedBadge}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
