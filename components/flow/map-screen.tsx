"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type Place, placesQuery } from "#queries/flow.ts";
import { recordHref } from "#components/register/record-href.ts";
import { flowHref } from "./flow-filter.ts";
import { PictureButtons } from "./picture-buttons.tsx";
import { WorldMap } from "./world-map.tsx";

/** Where data are kept and sent, on a map and as a table, with the ground for each country. */
export function MapScreen() {
  const { flow } = useTexts();
  const { map } = flow;
  const drawing = useRef<SVGSVGElement>(null);
  const { data, error, refetch } = useQuery(placesQuery());
  return (
    <>
      <PageHeader
        title={map.title}
        lead={map.lead}
        actions={<PictureButtons drawing={drawing} name="data-map" />}
      />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={12} />}
      {data?.items.length === 0 && <EmptyState title={map.empty}>{map.emptyHelp}</EmptyState>}
      {data !== undefined && data.items.length > 0 && (
        <div className="grid max-w-6xl gap-8">
          <WorldMap places={data.items} drawing={drawing} />
          <PlacesTable places={data.items} />
        </div>
      )}
    </>
  );
}

/** The flow through a country names them all. */
const mostParties = 6;

function PlacesTable({ places }: { places: readonly Place[] }) {
  const { flow } = useTexts();
  const { map } = flow;
  const names = useNames();
  return (
    <Table caption={map.lead} stacks>
      <thead>
        <tr>
          {[map.country, map.ground, map.kept, map.sent, map.parties].map((title) => (
            <HeadCell key={title}>{title}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ country, kept, sent, grounds, parties }) => (
          <tr key={country}>
            <Cell>
              <Link href={flowHref({ country })}>{names.country(country)}</Link>
            </Cell>
            <Cell label={map.ground} className="min-w-56">
              <ul>
                {grounds.map(({ kind, id }) => (
                  <li key={`${kind} ${id}`} className={kind === "none" ? "text-error" : ""}>
                    {map.grounds[kind]}
                    {id !== null &&
                      `: ${names.term(["adequacy_decisions", "transfer_mechanisms"], id)}`}
                  </li>
                ))}
              </ul>
            </Cell>
            <Cell label={map.kept} className="numeric">
              {kept === 0 ? flow.none : flow.activities(kept)}
            </Cell>
            <Cell label={map.sent} className="numeric">
              {sent === 0 ? flow.none : flow.activities(sent)}
            </Cell>
            <Cell label={map.parties} className="min-w-56">
              <ul className="flex flex-wrap gap-x-3">
                {parties.slice(0, mostParties).map(({ id, name }) => (
                  <li key={id}>
                    <Link href={recordHref("parties", id)}>{name}</Link>
                  </li>
                ))}
                {parties.length > mostParties && (
                  <li>
                    <Link href={flowHref({ country })}>
                      {flow.others(parties.length - mostParties)}
                    </Link>
                  </li>
                )}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
