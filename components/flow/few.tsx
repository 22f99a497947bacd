"use client";

import { Fragment, type ReactNode } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";

/** So many are told at once: enough to recognise something, few enough to read past it. */
const most = 8;

type Item = { readonly id: string; readonly shown: ReactNode };

/** The first of many in a line, and on request the others; a dash where there is none. */
export function Few({ items }: { items: readonly Item[] }) {
  const { flow } = useTexts();
  if (items.length === 0) return <>–</>;
  // One more than fits is told at once: what opens the others would take the same room.
  const told = items.length <= most + 1 ? items : items.slice(0, most);
  const others = items.slice(told.length);
  return (
    <>
      <Line items={told} />
      {others.length > 0 && (
        <details>
          <summary className="min-h-6 w-fit cursor-pointer text-[0.8125rem] text-muted hover:text-ink">
            {flow.others(others.length)}
          </summary>
          <Line items={others} />
        </details>
      )}
    </>
  );
}

function Line({ items }: { items: readonly Item[] }) {
  return items.map(({ id, shown }, at) => (
    <Fragment key={id}>
      {at > 0 && ", "}
      {shown}
    </Fragment>
  ));
}
