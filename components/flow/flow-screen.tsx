"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useRef } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { ButtonLink, Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { type Flow, type FlowFilter, flowQuery, type FlowNode } from "#queries/flow.ts";
import { stations } from "#register/data-flow.ts";
import { FlowDrawing } from "./flow-drawing.tsx";
import { flowFilterOf, flowHref } from "./flow-filter.ts";
import { FlowTable } from "./flow-table.tsx";
import { PictureButtons } from "./picture-buttons.tsx";

/** How data flow through the organisation, drawn, filtered by what is chosen, with the same as a table. */
export function FlowScreen() {
  const { flow: words } = useTexts();
  const search = useSearchParams();
  const filter = flowFilterOf(search);
  const { data, error, refetch } = useQuery({
    ...flowQuery(filter),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={12} />}
      {data !== undefined && <Drawn flow={data} filter={filter} />}
    </>
  );
}

function Drawn({ flow, filter }: { flow: Flow; filter: FlowFilter }) {
  const { common, flow: words, list } = useTexts();
  const names = useNames();
  const drawing = useRef<SVGSVGElement>(null);
  const nameOf = ({ station, id, label }: Pick<FlowNode, "station" | "id" | "label">) =>
    station === "subject"
      ? names.term(["data_subject_categories"], id ?? "")
      : station === "country"
        ? names.country(id ?? "")
        : (label ?? list.untitled);
  const chosen = stations.flatMap((station) => {
    const id = filter[station];
    const node = flow.nodes.find((one) => one.station === station && one.id === id);
    return id === undefined ? [] : [{ station, id, label: node?.label ?? id }];
  });
  if (flow.total === 0 && chosen.length === 0)
    return <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <p aria-live="polite" className="numeric font-medium">
          {words.activities(flow.total)}
        </p>
        {chosen.length > 0 && (
          <>
            <span className="text-muted">{words.filters}</span>
            <ul className="flex flex-wrap gap-2">
              {chosen.map((one) => (
                <li key={one.station}>
                  <ButtonLink
                    href={flowHref({ ...filter, [one.station]: undefined })}
                    size="small"
                    aria-label={words.remove(nameOf(one))}
                  >
                    {common.labelled(words.stations[one.station], nameOf(one))}
                    <Icon name="close" className="size-3" />
                  </ButtonLink>
                </li>
              ))}
            </ul>
            <Link href="/flow">{words.clear}</Link>
          </>
        )}
        <div className="ml-auto">
          <PictureButtons drawing={drawing} name="data-flow" />
        </div>
      </div>
      <FlowDrawing
        flow={flow}
        drawing={drawing}
        nameOf={nameOf}
        hrefOf={({ station, id }) => flowHref({ ...filter, [station]: id ?? undefined })}
      />
      <FlowTable flow={flow} />
    </>
  );
}
