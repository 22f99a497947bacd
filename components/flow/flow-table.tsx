"use client";

import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { Flow } from "#queries/flow.ts";

const shownAtOnce = 50;

/** The data flow as a table: one line per activity. */
export function FlowTable({ flow }: { flow: Flow }) {
  const { flow: words, list } = useTexts();
  const names = useNames();
  const [most, setMost] = useState(shownAtOnce);
  const listed = (values: readonly string[]) =>
    values.length === 0 ? words.none : values.join(", ");
  const { stations } = words;
  return (
    <section aria-labelledby="flow-table" className="mt-8 border-t border-line-strong pt-3">
      <h2 id="flow-table" className="mb-2 text-base font-semibold">
        {words.table}
      </h2>
      {flow.rows.length < flow.total && (
        <p className="text-muted">{words.firstRows(flow.rows.length, flow.total)}</p>
      )}
      <Table caption={words.table} stacks>
        <thead>
          <tr>
            {[
              stations.activity,
              stations.subject,
              stations.point,
              stations.party,
              stations.country,
            ].map((title) => (
              <HeadCell key={title}>{title}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.rows.slice(0, most).map(({ activity, subjects, points, parties, countries }) => (
            <tr key={activity.id}>
              <Cell className="min-w-40">
                <Link href={recordHref("activities", activity.id)}>{activity.label}</Link>
              </Cell>
              <Cell label={stations.subject} className="min-w-40">
                {listed(subjects.map((id) => names.term(["data_subject_categories"], id)))}
              </Cell>
              <Cell label={stations.point} className="min-w-40">
                {listed(points)}
              </Cell>
              <Cell label={stations.party} className="min-w-56">
                {listed(parties)}
              </Cell>
              <Cell label={stations.country} className="min-w-32">
                {listed(countries.map(names.country))}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {flow.rows.length > most && (
        <Button className="mt-3" onPress={() => setMost(most + shownAtOnce)}>
          {list.more(most, flow.rows.length)}
        </Button>
      )}
    </section>
  );
}
