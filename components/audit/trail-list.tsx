"use client";

import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { operator } from "#access/roles.ts";
import { trailActions } from "#access/trail-actions.ts";
import type { TrailEntry } from "#queries/audit.ts";
import { grouped, type TrailGroup } from "./trail-groups.ts";
import { TrailLine } from "./trail-line.tsx";

/** Entries of the trail; what one request did to many records is one line that opens. */
export function TrailList({ entries }: { entries: readonly TrailEntry[] }) {
  return (
    <ol>
      {grouped(entries).map((group) => (
        <li key={group.key} className="border-t border-line py-2 first:border-t-0">
          {group.entries.length === 1 ? (
            <TrailLine entry={group.entries[0]} />
          ) : (
            <Together group={group} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Together({ group: { entries } }: { group: TrailGroup }) {
  const { trail, time } = useTexts();
  const locale = useLocale();
  const [first] = entries;
  const name = first.actorName === operator.id ? trail.operator : first.actorName;
  return (
    <details>
      <summary>
        <span className="font-medium">{name}</span> · {trailActions[first.action][locale]} ·{" "}
        {time.together(entries.length)}
        <span className="block text-xs text-muted">
          <Instant at={first.at} />
          {first.reason !== null && ` · ${trail.reason(first.reason)}`}
        </span>
      </summary>
      <ul className="mt-2 border-l-2 border-line pl-4">
        {entries.map((entry) => (
          <li key={entry.seq} className="py-1">
            <TrailLine entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}
