"use client";

import { useQuery } from "@tanstack/react-query";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { type FieldChange, type HistoryEntry, historyQuery } from "#queries/records.ts";
import { operator } from "#access/roles.ts";
import type { Collection } from "#register/registry.ts";
import { isObject } from "#register/walk.ts";
import { FieldList, FieldValue } from "./field-list.tsx";
import { fieldAt } from "./place-name.ts";

/** Every change of a record, newest first: who, when, why, and what was before and after. */
export function RecordHistory({ collection, id }: { collection: Collection; id: string }) {
  const { record } = useTexts();
  const history = useQuery(historyQuery(collection, id));
  return (
    <section id="history" className="scroll-mt-16 border-t border-line pt-4">
      <h2 className="mb-2 text-lg font-semibold">{record.history}</h2>
      {history.isPending && <Skeleton lines={3} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => history.refetch()} />}
      <ol>
        {history.data?.items.toReversed().map((entry) => (
          <li key={entry.seq} className="border-t border-line py-2 first:border-t-0">
            <Entry collection={collection} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ collection, entry }: { collection: Collection; entry: HistoryEntry }) {
  const { record, trail } = useTexts();
  const line = (
    <>
      <Instant at={entry.at} /> ·{" "}
      {entry.actorName === operator.id ? trail.operator : entry.actorName} ·{" "}
      {trail.actions[entry.action] ?? entry.action}
      {" · "}
      <span className="numeric">{record.version(entry.version)}</span>
    </>
  );
  return (
    <>
      {entry.changes.length === 0 ? (
        <p>{line}</p>
      ) : (
        <details>
          <summary>
            {line} · {record.changes(entry.changes.length)}
          </summary>
          <dl className="mt-2 grid gap-3 border-l-2 border-line pl-4">
            {entry.changes.map((change) => (
              <Change
                key={`${change.kind} ${change.pointer}`}
                collection={collection}
                change={change}
              />
            ))}
          </dl>
        </details>
      )}
      {entry.reason !== null && <p className="text-muted">{trail.reason(entry.reason)}</p>}
    </>
  );
}

function Change({ collection, change }: { collection: Collection; change: FieldChange }) {
  const { record } = useTexts();
  const locale = useLocale();
  return (
    <div>
      <dt className="text-[0.8125rem] text-muted">
        {change.labels.map((label) => label[locale]).join(" › ")}
      </dt>
      <dd className="grid gap-2 sm:grid-cols-2">
        <div className="rounded-sm bg-sunken px-2 py-1">
          <p className="text-xs text-muted">{record.before}</p>
          <ChangedValue collection={collection} change={change} value={change.before} />
        </div>
        <div className="rounded-sm bg-done-tint px-2 py-1">
          <p className="text-xs text-muted">{record.after}</p>
          <ChangedValue collection={collection} change={change} value={change.after} />
        </div>
      </dd>
    </div>
  );
}

type ChangedProps = { collection: Collection; change: FieldChange; value: unknown };

function ChangedValue({ collection, change, value }: ChangedProps) {
  const { value: words, record } = useTexts();
  const field = fieldAt(collection, change.pointer);
  if (change.kind === "moved") return <span>{record.place(Number(value) + 1)}</span>;
  if (value === null || value === undefined) {
    return <span className="text-muted">{words.nothing}</span>;
  }
  // A place inside a list is one entry of it; its field describes the whole list.
  if (field !== undefined && "fields" in field && isObject(value)) {
    return <FieldList fields={field.fields} values={value} />;
  }
  if (field !== undefined) return <FieldValue field={field} value={value} />;
  return (
    <span className="break-words">{typeof value === "string" ? value : JSON.stringify(value)}</span>
  );
}
