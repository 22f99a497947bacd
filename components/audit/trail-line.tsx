import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import { operator } from "#access/roles.ts";
import type { TrailEntry } from "#queries/audit.ts";
import { collections, entityOf } from "#register/registry.ts";

/** One entry of the trail in words: who did what to which record, when, and why. */
export function TrailLine({ entry }: { entry: TrailEntry }) {
  const { trail } = useTexts();
  const locale = useLocale();
  const names = useNames();
  const collection = collections.find((name) => entityOf(name).name === entry.entity);
  const fields = collection === undefined ? {} : entityOf(collection).fields;
  const changed = entry.changed.map((name) => fields[name]?.label[locale] ?? name);
  return (
    <>
      <p>
        <span className="font-medium">
          {entry.actorName === operator.id ? trail.operator : entry.actorName}
        </span>{" "}
        {trail.actions[entry.action] ?? entry.action}{" "}
        {collection !== undefined && entry.recordId !== null && (
          <>
            <Link href={recordHref(collection, entry.recordId)}>
              {names.record(entityOf(collection).name, entry.recordId)}
            </Link>{" "}
            <span className="text-muted">({entityOf(collection).label[locale]})</span>
          </>
        )}
      </p>
      <p className="text-xs text-muted">
        <Instant at={entry.at} />
        {changed.length > 0 && ` · ${changed.join(", ")}`}
        {entry.reason !== null && ` · ${trail.reason(entry.reason)}`}
      </p>
    </>
  );
}
